def test_the_module_is_a_script_for_every_site(client):
    response = client.get("/carrier-card.js")
    assert response.status_code == 200
    assert response.content_type == "text/javascript; charset=utf-8"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_the_module_is_sent_again_only_when_it_changed(client):
    etag = client.get("/carrier-card.js").headers["ETag"]
    assert client.get("/carrier-card.js", headers={"If-None-Match": etag}).status_code == 304


def test_the_module_is_one_file_that_names_no_place(client):
    module = client.get("/carrier-card.js").text
    assert "import " not in module
    assert "://" not in module
