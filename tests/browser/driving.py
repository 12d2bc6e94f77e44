"""Drive a browser as a person with a keyboard does: Chromium by Playwright, Firefox by WebDriver BiDi.

Firefox speaks the protocol (W3C WebDriver BiDi) itself, so that no other program is between.
"""

import json
import re
import subprocess
import time
from contextlib import contextmanager, suppress
from itertools import count

_KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Space": " "}
_PREFERENCES = {
    "app.normandy.enabled": False,
    "browser.aboutConfig.showWarning": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "focusmanager.testmode": True,  # a window without a desktop has the keyboard all the same
    "media.volume_scale": "0.0",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}


class LeavingError(Exception):
    """The page is being left for another."""


class Walker:
    """Somebody who walks through pages; `run` and `press` are what a browser can do."""

    def run(self, expression):
        raise NotImplementedError

    def press(self, key):
        raise NotImplementedError

    def until(self, expression, seconds=60):
        """Wait until an expression is true of the page, and return what it is."""
        for _ in range(seconds * 20):
            found = None
            with suppress(LeavingError):
                found = self.run(
                    f"(() => {{ try {{ const found = {expression};"
                    "return found instanceof Node || found } catch (e) { return null } })()"
                )
            if found:
                return found
            time.sleep(0.05)
        raise AssertionError(f"never: {expression}\n{self.run('document.body.innerText')[:1500]}")

    def go_to(self, selector):
        """Put the keyboard on something, opening what it is hidden in."""
        self.until(f"document.querySelector({json.dumps(selector)})")
        self.run(
            f"(() => {{ const one = document.querySelector({json.dumps(selector)});"
            "for (let at = one.parentElement.closest('details'); at;"
            "     at = at.parentElement.closest('details')) at.open = true;"
            "one.focus(); return document.activeElement === one })()"
        )

    def enter(self, selector):
        """Press what is there by the keyboard."""
        self.go_to(selector)
        self.press("Enter")

    def told_after(self, selector):
        """Press something, and return what is told when it is done."""
        before = self.run("document.getElementById('told').textContent = '…'")
        assert before == "…"
        self.enter(selector)
        return self.until(
            "(document.getElementById('told').textContent !== '…') "
            "&& document.getElementById('told').textContent"
        )


class Chromium(Walker):
    """A page of Playwright's."""

    def __init__(self, page):
        from playwright.sync_api import Error  # noqa: PLC0415 - an extra

        self.page = page
        self._error = Error
        self.troubles = []
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on(
            "console", lambda one: self.troubles.append(one.text) if one.type == "error" else None
        )

    def visit(self, address):
        self.page.goto(address)

    def run(self, expression):
        try:
            return self.page.evaluate(expression)
        except self._error as error:
            raise (LeavingError if "context" in str(error) else AssertionError)(
                str(error)
            ) from error

    def press(self, key):
        self.page.keyboard.press(key)

    def size(self, width, height):
        self.page.set_viewport_size({"width": width, "height": height})

    def screenshot(self):
        return self.page.screenshot()


class Firefox(Walker):
    """A tab of Firefox, over a web socket."""

    def __init__(self, socket):
        self._socket = socket
        self._numbers = count(1)
        self.troubles = []
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded"])
        (tab,) = self._ask("browsingContext.getTree")["contexts"]
        self._tab = tab["context"]

    def _ask(self, method, **parameters):
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv(timeout=90))
            if answer.get("method") == "log.entryAdded":
                entry = answer["params"]
                if entry["level"] == "error":
                    self.troubles.append(entry["text"])
            if answer.get("id") == number:
                if answer["type"] == "error":
                    if answer["error"] == "no such frame" or "destroyed" in answer["message"]:
                        raise LeavingError(answer["message"])
                    raise AssertionError(f"{method}: {answer['message']}")
                return answer["result"]

    def visit(self, address):
        self._ask("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def run(self, expression):
        found = self._ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})) ?? 'null')()",
            target={"context": self._tab},
            awaitPromise=True,
        )
        if found["type"] != "success":
            raise AssertionError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"])

    def press(self, key):
        value = _KEYS.get(key, key)
        actions = [{"type": kind, "value": value} for kind in ("keyDown", "keyUp")]
        keyboard = {"type": "key", "id": "keyboard", "actions": actions}
        self._ask("input.performActions", context=self._tab, actions=[keyboard])

    def size(self, width, height):
        viewport = {"width": width, "height": height}
        self._ask("browsingContext.setViewport", context=self._tab, viewport=viewport)

    def screenshot(self):
        import base64  # noqa: PLC0415 - of this alone

        data = self._ask("browsingContext.captureScreenshot", context=self._tab)["data"]
        return base64.b64decode(data)


@contextmanager
def firefox(program, folder):
    """Start Firefox with a profile of its own, and give a tab of it."""
    from websockets.sync.client import connect  # noqa: PLC0415 - an extra

    profile = folder / "profile"
    profile.mkdir()
    lines = [
        f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in _PREFERENCES.items()
    ]
    (profile / "user.js").write_text("\n".join(lines))
    command = [program, "--headless", "--no-remote", "--profile", str(profile)]
    # In a tab of about:blank the bar of addresses has the keyboard, and so has no page that follows.
    command += ["--remote-debugging-port", "0", "data:text/html,."]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        said = iter(running.stderr)
        line = next(one for one in said if "WebDriver BiDi listening" in one)
        address = re.search(r"ws://\S+", line)[0]
        with connect(f"{address}/session", max_size=None, open_timeout=60) as socket:
            yield Firefox(socket)
    finally:
        running.terminate()
        running.communicate(timeout=30)
