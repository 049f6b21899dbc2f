from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings

from service.app import create_app
from service.reference.dataset import Dataset, read_dataset

settings.register_profile("fixed", derandomize=True, deadline=None)
settings.load_profile("fixed")

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "dataset"


@pytest.fixture(scope="session")
def small() -> Dataset:
    return read_dataset(SMALL)


@pytest.fixture(scope="session")
def embedded() -> Dataset:
    return read_dataset()


@pytest.fixture
def app(small: Dataset) -> Flask:
    return create_app(small)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def real() -> FlaskClient:
    return create_app().test_client()
