import pytest

from opendata_training.locale import use_language


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    """A learner's empty workspace, in English."""
    (tmp_path / ".opendata").mkdir()
    (tmp_path / "exercises" / "2-1").mkdir(parents=True)
    monkeypatch.setenv("OPENDATA_WORKSPACE", str(tmp_path))
    monkeypatch.delenv("OPENDATA_GRADING", raising=False)
    monkeypatch.chdir(tmp_path)
    use_language("en")
    yield tmp_path
    use_language(None)


@pytest.fixture
def portal(workspace, monkeypatch):
    """A practice portal that the workspace publishes to."""
    from opendata_training.portal import serve_in_thread

    with serve_in_thread(workspace / "portal") as running:
        monkeypatch.setenv("OPENDATA_PORTAL", running.url)
        monkeypatch.setenv("OPENDATA_TOKEN", running.token)
        yield running
