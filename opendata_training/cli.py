"""The command line: finds the commands, runs one, and turns what goes wrong into a sentence."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from . import __version__, families
from .errors import Problem
from .files import trouble
from .locale import LANGUAGES, translator, use_language

_ = translator("cli")
COMMANDS = "opendata_training.commands"


class Parser(argparse.ArgumentParser):
    """argparse with its own words in the reader's language and one sentence for a wrong call."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("add_help", False)
        super().__init__(**options, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
        self._positionals.title = _("what it works on")
        self._optionals.title = _("options")
        self.add_argument("-h", "--help", action="help", help=_("show this help and stop"))

    def error(self, message: str) -> NoReturn:
        """Say what was wrong with the call, in one sentence, and where help is."""
        raise Problem(
            _("This call is not understood: {message}. See {program} --help.", message=message, program=self.prog)
        )


def _speak_argparse() -> None:
    """Let argparse say its own messages through our catalogue (it looks its translator up by this name)."""
    argparse._ = translator("argparse")  # type: ignore[attr-defined]


def _commands_help() -> str:
    rows = [f"  {name:<12} {families.member(COMMANDS, name).HELP}" for name in families.member_names(COMMANDS)]
    return "\n".join([_("commands:"), *rows])


def _take_language(arguments: list[str]) -> list[str]:
    """Read --lang ahead of the parser, so that even its mistakes are said in the language asked for.

    Returns:
        The words without a --lang that stood before the command.
    """
    for place, word in enumerate(arguments):
        value = word[7:] if word.startswith("--lang=") else None
        if word == "--lang" and place + 1 < len(arguments):
            value = arguments[place + 1]
        if value in LANGUAGES:
            use_language(value)
            # Programs that a command starts (the portal, JupyterLab's kernels) speak the same language.
            os.environ["OPENDATA_LANG"] = value
    if arguments[:1] == ["--lang"] and arguments[1:2] and arguments[1] in LANGUAGES:
        return arguments[2:]
    if arguments and arguments[0].startswith("--lang=") and arguments[0][7:] in LANGUAGES:
        return arguments[1:]
    # Any other language is refused where the call is understood.
    return arguments


def _parser(name: str | None) -> Parser:
    if name is None:
        parser = Parser(
            prog="opendata",
            description=_("Open your department's data: read, check, clean, publish, learn."),
            epilog=_commands_help(),
        )
        parser.add_argument("--version", action="version", version=__version__, help=_("show the version and stop"))
        parser.add_argument("command", metavar=_("COMMAND"), help=_("one of the commands below"))
        return parser
    module = families.member(COMMANDS, name)
    example = f"{_('example:')}\n  {module.EXAMPLE}"
    parser = Parser(prog=f"opendata {name}", description=str(module.HELP), epilog=example)
    module.add_arguments(parser)
    parser.add_argument("--lang", choices=LANGUAGES, help=_("language of all sentences (default: the system's)"))
    parser.add_argument("--debug", action="store_true", help=_("show the technical details when something fails"))
    return parser


def run(arguments: Sequence[str]) -> int:
    """Run one command.

    Parameters:
        arguments: the words after ``opendata``.

    Returns:
        The exit code: 0 done, 1 done and found wanting, 2 not done.

    Raises:
        Problem: when the call or the work cannot be done.
    """
    if arguments and arguments[0] in families.member_names(COMMANDS):
        options = _parser(arguments[0]).parse_args(arguments[1:])
        code: int = families.member(COMMANDS, arguments[0]).run(options)
        return code
    parser = _parser(None)
    if not arguments:
        print(parser.format_help(), file=sys.stderr)
        return 2
    if arguments[0].startswith("--lang"):
        parser.error(_("--lang takes one of: {languages}", languages=", ".join(LANGUAGES)))
    options = parser.parse_args(arguments[:1])
    raise Problem(_("There is no command {name}. See opendata --help for the list.", name=options.command))


def _said(error: OSError | MemoryError) -> Problem:
    """Say what the system refused, wherever no nearer place said it."""
    if isinstance(error, MemoryError):
        return Problem(
            _("There is not enough memory for this. Close other programs, or split the file, and try again.")
        )
    if isinstance(error.filename, str):
        return trouble(Path(error.filename), error)
    return Problem(
        _("The system did not let this be done ({reason}). Check the folder, the disk and where the output goes, and try "
          "again.", reason=error.strerror or type(error).__name__)
    )  # fmt: skip


def _stop_in_good_order() -> None:
    """Let a closed terminal window or a polite kill end like Ctrl-C, so that no half-written file stays behind."""
    if threading.current_thread() is not threading.main_thread():
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # What nohup ignores stays ignored.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, stop)


def _forget_output() -> None:
    """Let what is still to be written go nowhere, so that the end of the program does not fail on it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``opendata`` and give its exit code; a traceback is shown only with --debug."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_argparse()
    words = _take_language(words)
    if sys.stdout is None:
        # Its standard output was closed (>&-): the work is done all the same.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open until the end
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or LANG=C must not break on an accent.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace" if stream is sys.stderr else "backslashreplace")
    _stop_in_good_order()
    try:
        code = run(words)
        # Here and not at the exit, where a full disk behind > would be told with a traceback.
        sys.stdout.flush()
        return code
    except Problem as problem:
        if "--debug" in words:
            raise
        print(problem.sentence, file=sys.stderr)
        return problem.exit_code
    except KeyboardInterrupt:
        print(_("Stopped."), file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader (head, less) went away; nothing is wrong.
        _forget_output()
        return 0
    except (OSError, MemoryError) as error:
        if "--debug" in words:
            raise
        print(_said(error).sentence, file=sys.stderr)
        _forget_output()
        return 2
    except Exception as error:
        if "--debug" in words:
            raise
        print(
            _(
                "Something unexpected happened ({kind}); nothing was half-written. "
                "Run the same command with --debug and send what it shows to your mentor.",
                kind=type(error).__name__,
            ),
            file=sys.stderr,
        )
        return 2


if __name__ == "__main__":
    sys.exit(main())
