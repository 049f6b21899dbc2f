import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from service.cli import carriers
from service.desk.zendesk.package import SOURCE, contents, zipped
from service.desk.zendesk.reading import paths
from service.desk.zendesk.rules import mistakes

SECRET = b'const token = "0123456789abcdef0123";'


@pytest.fixture
def files():
    """Return the files of a good package, with a script that needs no building."""
    return contents("https://carriers.example.com", b"(() => {})();", b"The licence.")


def put(name, content):
    return lambda files: files.update({name: content})


def manifest(**keys):
    def change(files):
        files["manifest.json"] = json.dumps({**json.loads(files["manifest.json"]), **keys}).encode()

    return change


def without(key):
    def change(files):
        said = json.loads(files["manifest.json"])
        del said[key]
        files["manifest.json"] = json.dumps(said).encode()

    return change


def page(url, **keys):
    return manifest(location={"support": {"ticket_sidebar": {"url": url, **keys}}})


def text(locale, old, new):
    def change(files):
        name = f"translations/{locale}.json"
        assert old in files[name]
        files[name] = files[name].replace(old, new)

    return change


BROKEN = [
    pytest.param(lambda files: files.pop("manifest.json"), "no manifest.json", id="no manifest"),
    pytest.param(put("manifest.json", b"{"), "manifest.json: ", id="manifest is no JSON"),
    pytest.param(put("manifest.json", b'{"private": true, "private": true}'), "'private' is there twice", id="key twice"),
    pytest.param(manifest(frameworkVersion="2.1"), "frameworkVersion", id="another framework"),
    pytest.param(without("author"), "no author", id="no author"),
    pytest.param(manifest(author={"name": "A", "url": "https://a.example"}), "author has no email", id="author without email"),
    pytest.param(manifest(private="yes"), "private is not true or false", id="switch that is a text"),
    pytest.param(manifest(domainWhitelist="a.example"), "domainWhitelist", id="domains that are no list"),
    pytest.param(manifest(defaultLocale="fr"), "no translations/fr.json", id="default language that is not there"),
    pytest.param(lambda files: files.pop("assets/iframe.html"), "page of ticket_sidebar", id="page that is not there"),
    pytest.param(page("http://a.example/page"), "page of ticket_sidebar", id="page without encryption"),
    pytest.param(page("iframe.html"), "page of ticket_sidebar", id="page outside assets"),
    pytest.param(page("assets/iframe.html", flexible="yes"), "flexible", id="flexible that is a text"),
    pytest.param(
        put("translations/zh-Hans.json", b'{"app": {"name": "A"}}'), "zh-Hans.json is not named", id="our name of Chinese"
    ),
    pytest.param(text("en", b'"name"', b'"title"'), "en.json has no app.name", id="no name of the app"),
    pytest.param(text("es", b'"insert"', b'"put"'), "es.json lacks labels.insert", id="text that one language lacks"),
    pytest.param(text("zh-cn", "复制".encode(), b"  "), "zh-cn.json lacks labels.copy", id="empty text"),
    pytest.param(manifest(parameters=[{"name": "name"}]), "called 'name'", id="parameter called name"),
    pytest.param(manifest(parameters=[{"name": "key"}]), "key has no label", id="parameter without label"),
    pytest.param(manifest(parameters=[{"name": "a"}, {"name": "a"}]), "same name", id="parameter twice"),
    pytest.param(manifest(parameters=[{"name": "a", "secure": "no"}]), "required or secure", id="secure that is a text"),
    pytest.param(manifest(parameters=[{"name": "a", "scopes": ["body"]}]), "has scopes", id="scopes of an open parameter"),
    pytest.param(put("assets/guide.pdf", b"%PDF"), "kind that Zendesk refuses", id="kind that is refused"),
    pytest.param(put("assets/banner.png", b"\x89PNG"), "banner.png", id="banner of another size"),
    pytest.param(put("package.json", b"{}"), "does not belong", id="file for developers"),
    pytest.param(put("assets/.DS_Store", b""), "does not belong", id="hidden file"),
    pytest.param(put("assets/app.js", b"fetch('http://a.example')"), "http: address", id="address without encryption"),
    pytest.param(put("assets/app.js", SECRET), "looks like a secret", id="secret"),
]


def test_the_package_is_as_zendesk_wants_it(files):
    assert mistakes(zipped(files)) == []


@pytest.mark.parametrize(("change", "mistake"), BROKEN)
def test_a_broken_package_is_refused_with_what_is_wrong(files, change, mistake):
    change(files)
    assert mistake in "\n".join(mistakes(zipped(files)))


def test_a_package_that_is_no_zip_is_refused():
    assert mistakes(b"PK") == ["File is not a zip file"]


def test_a_file_that_is_in_the_package_twice_is_refused(files):
    buffer = BytesIO(zipped(files))
    with ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("manifest.json", files["manifest.json"])
    assert mistakes(buffer.getvalue()) == ["A file is in the package twice."]


def test_the_order_of_the_files_does_not_show_in_the_package(files):
    assert zipped(files) == zipped(dict(reversed(files.items())))


def test_every_text_is_there_in_every_language_and_said_in_it():
    texts = {path.stem: json.loads(path.read_bytes()) for path in (SOURCE / "translations").iterdir()}
    keys = {locale: list(paths(text)) for locale, text in texts.items()}
    assert set(keys) == {"en", "zh-cn", "es"}
    assert keys["en"] == keys["zh-cn"] == keys["es"]
    for name in keys["en"]:
        first, second = name.split(".")
        assert len({text[first][second] for text in texts.values()}) == 3, name


def test_the_page_asks_nobody_but_the_service(files):
    address = "https://carriers.example.com/reference"
    page = contents(address, b"", b"")["assets/iframe.html"].decode()
    assert f'data-api="{address}"' in page
    assert "connect-src https://carriers.example.com" in page
    assert "https://" not in page.replace("https://carriers.example.com", "")


def test_the_lock_of_the_app_names_no_registry():
    lock = json.loads((SOURCE / "package-lock.json").read_bytes())
    assert not any("resolved" in package for package in lock["packages"].values())
    assert all("integrity" in package for name, package in lock["packages"].items() if name)


@pytest.mark.parametrize("url", ["http://carriers.example.com", "carriers.example.com", 'https://a.example/"><script>'])
def test_the_app_is_built_for_an_encrypted_address_alone(tmp_path, url):
    result = CliRunner().invoke(carriers, ["zendesk", str(tmp_path / "app.zip"), "--url", url])
    assert result.exit_code == 2
    assert "https address" in result.output
    assert list(tmp_path.iterdir()) == []
