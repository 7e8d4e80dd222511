"""Takes the pictures of every screen: `python -m tests.screenshots` (`make screenshots`).

Starts a site of its own with an empty state, walks a person through it on a phone and on a desktop,
in both languages, light and dark, and leaves all pictures and one contact sheet per run in
`var/screenshots/`. The two that the README shows go to `docs/screenshots/`.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

from tests.journeys.people import AMARA, LUIS
from tests.journeys.walk import Walk

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "var" / "screenshots"
SHOWN = ROOT / "docs" / "screenshots"
SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
SHEET = '<body style="display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start;background:#999">{}'
CHROMIUM_ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


@contextmanager
def site() -> Iterator[str]:
    """The address of a site started for the pictures and ended after them."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as state:
        environment = {**os.environ, "PORT": str(port), "VAR_DIR": state, "SITE_URL": address}
        process = subprocess.Popen([sys.executable, "-m", "cecsite.serve"], cwd=ROOT, env=environment)
        try:
            wait_for(address)
            yield address
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)


def wait_for(address: str) -> None:
    for _ in range(120):
        try:
            urlopen(f"{address}/healthz", timeout=5).close()
        except (URLError, ConnectionError):
            time.sleep(0.5)
        else:
            return
    raise SystemExit(f"{address} did not come up")


def take(browser: Browser, address: str, run: str, size: str, language: str, scheme: str) -> None:
    """All screens of one run, then their contact sheet."""
    folder = PICTURES / run
    folder.mkdir(parents=True)
    page = browser.new_page(viewport=SIZES[size], color_scheme=scheme)
    taken: list[Path] = []

    def seen(name: str) -> None:
        picture = folder / f"{len(taken) + 1:02d}-{name}.png"
        page.screenshot(path=picture, full_page=True)
        taken.append(picture)

    walk = Walk(page, address, LUIS if language == "fr" else AMARA, language=language, seen=seen)
    walk.to_check()
    walk.to_result()
    page.screenshot(path=folder / "first-screen.png")
    walk.to_thanks()
    images = "".join(f'<img src="{each.name}" width="{SIZES[size]["width"] // 2}">' for each in taken)
    (folder / "sheet.html").write_text(SHEET.format(images))
    page.set_viewport_size({"width": 1640, "height": 900})
    page.goto((folder / "sheet.html").as_uri())
    page.wait_for_load_state("load")
    page.screenshot(path=PICTURES / f"{run}.png", full_page=True)
    page.close()


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        raise SystemExit("Screenshots need Chromium: apt-get install chromium")
    shutil.rmtree(PICTURES, ignore_errors=True)
    with site() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGS)
        for size in SIZES:
            for language in ("en", "fr"):
                for scheme in ("light", "dark"):
                    take(browser, address, f"{size}-{language}-{scheme}", size, language, scheme)
        browser.close()
    SHOWN.mkdir(parents=True, exist_ok=True)
    shutil.copy(PICTURES / "phone-en-light" / "first-screen.png", SHOWN / "result-phone.png")
    shutil.copy(PICTURES / "desktop-en-light" / "first-screen.png", SHOWN / "result-desktop.png")
    print(f"{len(list(PICTURES.glob('*/*.png')))} pictures and {len(SIZES) * 4} sheets in {PICTURES}")


if __name__ == "__main__":
    main()
