"""The settings of a course for another country: read, checked, and written blank with today's values beside each line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from ... import files
from ...countries.common.chosen import COUNTRIES, DEFAULT, FOLDER, TREE, countries
from ...countries.common.course import Course
from ...departments.dataset import codes, department
from ...errors import Problem
from ...locale import LANGUAGES, translator
from .words import Swap

_ = translator("adapting")
_CODE = re.compile(r"[a-z]{2}")
_SAMPLE = re.compile(r"[a-z][a-z0-9-]{0,30}")
_PARTS = ("country", "names", "agencies", "samples", "more")


@dataclass(frozen=True)
class Sample:
    """A file of one's own that lessons take in place of the practice file.

    Parameters:
        name: what the lessons call it.
        agency: the code of the agency in whose folder it goes.
        file: where it is.
        recipe: its recipe; None for none.
        lessons: the lessons that take it, by their files' names without the ending.
    """

    name: str
    agency: str
    file: Path
    recipe: Path | None
    lessons: tuple[str, ...]


@dataclass(frozen=True)
class Settings:
    """What a course for another country is to say.

    Parameters:
        country: the country's code, a folder of countries/.
        folder: that folder, where it is brought along; None when the program has it.
        words: the new words, by language.
        agencies: the agencies' new acronyms and names, by their codes: acronym, English, Spanish; "" where one stays.
        samples: files of one's own.
    """

    country: str
    folder: Path | None = None
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    agencies: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    samples: tuple[Sample, ...] = ()

    def swap(self, language: str) -> Swap:
        """Give what changes sentences of a language.

        Parameters:
            language: "en" or "es".
        """
        course, new = course_of(), dict(self.words.get(language) or {})
        agencies = self._agencies((language,))
        named = {old: one for one in course.names for old in one.forms(language)}
        # Where the country stays, its own words are no trace of another.
        traces = {*course.traces, *named, *(old for old, said in agencies.items() if old == said)} - set(new)
        return Swap(
            {**{old: old for old in course.protected}, **agencies, **new},
            course.history,
            always=frozenset(agencies),
            paired={old: one.en for old, one in named.items() if one.paired} if language == "es" else {},
            traces=frozenset(traces if self.country != DEFAULT else ()),
            law=frozenset(old for old, one in named.items() if one.law),
            asks=course.asks,
        )

    def data_swap(self) -> Swap:
        """Give what changes the agencies' names in data: in the texts of code, whatever their language."""
        changed = {old: said for old, said in self._agencies(LANGUAGES).items() if old != said}
        return Swap(changed, course_of().history, always=frozenset(changed))

    def _agencies(self, languages: tuple[str, ...]) -> dict[str, str]:
        """Give the agencies' names now and as they shall be; those that stay, too."""
        found = {}
        for code in codes():
            about, informal = department(code), course_of().informal.get(code, ((), ()))
            acronym, *titles = self.agencies.get(code, ("", "", ""))
            found[about.ACRONYM] = acronym or about.ACRONYM
            for language in languages:
                old, new = getattr(about.TITLE, language), titles[language == "es"]
                found[old] = new or old
                for each in informal[language == "es"]:
                    # Conagua is the acronym as newspapers write it; Treasury is a name.
                    found[each] = (acronym if each.upper() == about.ACRONYM else new) or each
        return found


def course_of(code: str = DEFAULT) -> Course:
    """Give what the course says of a country by name.

    Parameters:
        code: the country's code; the one that the course was written for when not told.

    Raises:
        Problem: when nothing tells that of the country, as in a course that was adapted to it.
    """
    if not (FOLDER / code / "course.py").is_file():
        raise Problem(_("This course was adapted already. Run this in the project that it was made from."))
    found: Course = import_module(f"{COUNTRIES}.{code}.course").COURSE
    return found


def read_settings(path: Path) -> Settings:
    """Read the settings.

    Parameters:
        path: the YAML file.

    Raises:
        Problem: when it cannot be read, or says what cannot be done.
    """
    told = _yaml(path)
    strange = [name for name in told if name not in _PARTS]
    if strange:
        raise Problem(_("{file} says {name}, which is no part of the settings. The parts are: {parts}.", file=str(path),
                        name=strange[0], parts=", ".join(_PARTS)))  # fmt: skip
    country = _mapping(told, "country", path)
    code, folder = _country(country, path)
    names = {"country": {one: country.get(one, "") for one in LANGUAGES}, **_mapping(told, "names", path)}
    words: dict[str, dict[str, str]] = {one: dict(_pairs(names, one, path)) for one in LANGUAGES}
    more = _mapping(told, "more", path)
    for language in LANGUAGES:
        said = {old: _text(new, old, path) for old, new in _mapping(more, language, path).items()}
        words[language] |= {old: new for old, new in said.items() if old and new}
    return Settings(code, folder, words, _agencies(_mapping(told, "agencies", path), path),
                    tuple(_samples(_mapping(told, "samples", path), path)))  # fmt: skip


def _yaml(path: Path) -> dict[str, Any]:
    import yaml

    files.refuse_special(path)
    try:
        # BaseLoader keeps every value the text that was written: no, NO and 007 stay what they are.
        told = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)
    except OSError as error:
        raise files.trouble(path, error) from error
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise Problem(_("{file} cannot be understood near line {line}. Write it in UTF-8, look at the blanks at the beginning of "
                        "the lines, and put texts that hold a colon in quotes.", file=str(path),
                        line=mark.line + 1 if mark else 1)) from error  # fmt: skip
    if not isinstance(told, dict):
        raise Problem(_("{file} holds no settings. Begin with: opendata adapt --blank {file}", file=str(path)))
    return told


def _mapping(told: Mapping[str, Any], name: str, path: Path) -> dict[str, Any]:
    found = told.get(name) or {}
    if not isinstance(found, dict):
        raise Problem(_("{file}: below {name} there must be lines like “word: value”.", file=str(path), name=name))
    return found


def _text(value: object, name: str, path: Path) -> str:
    """Give a text on one line: a name goes into titles and into rows of tables, which a second line would break."""
    # A list of lists by reference may be short in the file and larger than the memory when it is written out.
    if not isinstance(value or "", str):
        raise Problem(
            _("{file}: write {name} as one text, not as a list or as lines below it.", file=str(path), name=name)
        )
    return " ".join(str(value or "").split())


def _country(told: Mapping[str, Any], path: Path) -> tuple[str, Path | None]:
    code = (_text(told.get("code"), "code", path) or DEFAULT).lower()
    brought = _text(told.get("folder"), "folder", path)
    if not _CODE.fullmatch(code):
        raise Problem(
            _(
                "{file}: “{code}” is no country's code. Write its two letters of ISO 3166, as pe.",
                file=str(path),
                code=code,
            )
        )
    if not brought:
        if code not in countries():
            raise Problem(_("{file}: there is no country “{code}”. There are: {codes}. Copy the folder countries/xv of the "
                            "program, put your laws and your licence in it, and name it under country: folder.",
                            file=str(path), code=code, codes=", ".join(countries())))  # fmt: skip
        return code, None
    folder = path.parent / brought
    if not (folder / TREE).is_file():
        raise Problem(_("{folder} is no country's folder: it has no {file}. Copy the folder countries/xv of the program and put "
                        "your laws and your licence in it.", folder=str(folder), file=TREE.as_posix()))  # fmt: skip
    return code, folder


def _pairs(names: Mapping[str, Any], language: str, path: Path) -> Iterator[tuple[str, str]]:
    """Give what is said now and what shall be said, of the names that the settings fill in."""
    known = {one.key: one for one in course_of().names}
    for key, value in names.items():
        if key not in known:
            raise Problem(_("{file}: {name} is none of the names. They are: {names}.", file=str(path), name=key,
                            names=", ".join(known)))  # fmt: skip
        new = value.get(language) if isinstance(value, dict) else value
        texts = [_text(one, key, path) for one in (new if isinstance(new, list) else [new])]
        said = [one for one in texts if one]
        old = known[key].forms(language)
        if said and len(said) not in (1, len(old)):
            raise Problem(_("{file}: {name} in {language} has {count} words, and it takes 1 or {most}: {forms}.", file=str(path),
                            name=key, language=language, count=len(said), most=len(old), forms=", ".join(old)))  # fmt: skip
        yield from zip(old, said * len(old) if len(said) == 1 else said, strict=False)


def _agencies(told: Mapping[str, Any], path: Path) -> dict[str, tuple[str, str, str]]:
    found = {}
    for code, one in told.items():
        if code not in codes() or not isinstance(one or {}, dict):
            raise Problem(_("{file}: {code} is none of the agencies. They are: {codes}.", file=str(path), code=code,
                            codes=", ".join(codes())))  # fmt: skip
        acronym, en, es = (_text((one or {}).get(part), f"{code}: {part}", path) for part in ("acronym", "en", "es"))
        if acronym or en or es:
            found[code] = (acronym, en, es)
    return found


def _samples(told: Mapping[str, Any], path: Path) -> Iterator[Sample]:
    for name, one in told.items():
        if not _SAMPLE.fullmatch(name) or name in codes():
            raise Problem(_("{file}: a sample file cannot be called “{name}”. Write small letters, digits and hyphens, and no "
                            "agency's own code.", file=str(path), name=name))  # fmt: skip
        if not isinstance(one, dict) or not one.get("file"):
            raise Problem(_("{file}: say where the sample {name} is: file: PATH.", file=str(path), name=name))
        agency, file = _text(one.get("agency"), "agency", path), _text(one["file"], "file", path)
        if agency not in codes():
            raise Problem(_("{file}: {code} is none of the agencies. They are: {codes}.", file=str(path), code=agency or "“”",
                            codes=", ".join(codes())))  # fmt: skip
        source = path.parent / file
        recipe = path.parent / _text(one["recipe"], "recipe", path) if one.get("recipe") else None
        for each in filter(None, (source, recipe)):
            if not each.is_file():
                raise Problem(_("{file}: the sample file {sample} is not there. Check its path, which begins at the settings' "
                                "folder.", file=str(path), sample=str(each)))  # fmt: skip
        lessons = one.get("lessons") or []
        told_of = lessons if isinstance(lessons, list) else [lessons]
        yield Sample(name, agency, source, recipe, tuple(_text(each, "lessons", path) for each in told_of))


def blank() -> str:
    """Give settings to fill in, with what the course says today beside each line, in the language in use."""
    course = course_of()
    country = next(one for one in course.names if one.key == "country")
    lines = [
        "# " + _("The settings of a course for another country. What stays empty stays as it is today."),
        "# " + _("Then: opendata adapt FILE -o FOLDER"),
        "country:",
        _line(
            "  code", DEFAULT, note=_("a folder of countries/ with laws, licence and letters: have a lawyer look at it")
        ),
        _line("  folder", note=_("where that folder is, when you bring your own")),
        _line("  en", *country.en),
        _line("  es", *country.es),
        "names:",
    ]
    for one in course.names:
        if one.key != "country":
            lines += [f"  # {one.what}", f"  {one.key}:"]
            lines += [_line(f"    {code}", *one.forms(code)) for code in ("en", "es")]
    lines += ["agencies:", "  # " + _("The folders keep their codes; the practice files keep what is in them.")]
    for code in codes():
        about = department(code)
        lines += [
            f"  {code}:",
            _line("    acronym", about.ACRONYM),
            _line("    en", about.TITLE.en),
            _line("    es", about.TITLE.es),
        ]
    lines += [
        "# " + _("A file of your own for the lessons that speak of any file (00-welcome, 2-1):"),
        "# samples:",
        "#   roads: {agency: sct, file: roads.csv, recipe: roads-recipe.csv, lessons: [00-welcome]}",
        "# " + _("Any other words, as they are said now and as they shall be said:"),
        "# more:",
        '#   en: {"Sonora": "North Valley"}',
        '#   es: {"Sonora": "Valle del Norte"}',
    ]
    return "\n".join(lines) + "\n"


def _line(name: str, *told: str, note: str = "") -> str:
    """Give an empty line with what is said today; where there are several words, a list is to be filled in."""
    blanks = ", ".join(['""'] * len(told))
    empty = f"[{blanks}]" if len(told) > 1 else '""'
    today = _("today: {words}", words=", ".join(told)) if told else ""
    return f"{name}: {empty}  # {'; '.join(filter(None, (today, note)))}"
