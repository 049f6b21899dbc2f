from playwright.sync_api import expect


def test_the_documentation_shows_the_operations(page, server):
    page.goto(f"{server.url}/docs")
    expect(page.get_by_text("/v1/carriers/{carrier}/answers").first).to_be_visible()
