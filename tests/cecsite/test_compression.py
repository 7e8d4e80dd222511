"""What can be compressed is, nothing else is touched, and nobody fetches twice what has not changed."""

import gzip

import pytest
from django.conf import settings
from django.test import Client

CSS, PICTURE = "/static/css/base.css", "/static/img/touch.png"
GZIP = {"accept-encoding": "gzip"}


def file(path: str) -> bytes:
    return (settings.BASE_DIR / path.lstrip("/")).read_bytes()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/en/", "/fr/", "/en/site.webmanifest", "/sitemap.xml"])
def test_pages_are_compressed_for_who_reads_it(client: Client, path: str) -> None:
    assert "Content-Encoding" not in client.get(path).headers
    response = client.get(path, headers=GZIP)
    assert response["Content-Encoding"] == "gzip" and "Accept-Encoding" in response["Vary"]
    assert gzip.decompress(response.content)


@pytest.mark.django_db
def test_lengths_tell_nothing_of_what_a_page_holds(client: Client) -> None:
    assert len({client.get("/en/", headers=GZIP)["Content-Length"] for _ in range(8)}) > 1


@pytest.mark.parametrize("path", [CSS, "/static/img/mark.svg"])
def test_texts_among_the_files_are_compressed(client: Client, path: str) -> None:
    response = client.get(path, headers=GZIP)
    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(b"".join(response)) == file(path)


def test_a_picture_is_left_as_it_is(client: Client) -> None:
    response = client.get(PICTURE, headers=GZIP)
    assert "Content-Encoding" not in response.headers and b"".join(response) == file(PICTURE)


def test_a_part_of_a_file_is_that_part(client: Client) -> None:
    response = client.get(CSS, headers=GZIP | {"range": "bytes=10-19"})
    assert (response.status_code, b"".join(response)) == (206, file(CSS)[10:20])


def test_a_file_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    tag = client.get(CSS, headers=GZIP)["ETag"]
    again = client.get(CSS, headers=GZIP | {"if-none-match": tag})
    assert again.status_code == 304
