"""Runs pip or uv in QGIS's own Python beside a QGIS that stays usable."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, pyqtSignal

from . import dependencies, package_folder
from .builds import Build
from .installation import installation_lock, locked_reason
from .proxies import proxy_environment
from .python_program import (
    PROBE,
    Candidate,
    failure_hint,
    installed_candidates,
    pip_arguments,
    probe_refusal,
    uv_arguments,
    without_logins,
)
from .translation import tr

PROBE_TIMEOUT_MS = 20_000
MEASURE_MS = 1500
UV_REQUIREMENT = "uv>=0.8"
VERIFIER = Path(__file__).resolve().parent / "verify_packages.py"
# What the user's own settings of Python and pip must not do to this installation.
CLEAN_ENVIRONMENT = {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8", "PYTHONNOUSERSITE": "1", "PIP_USER": "0"}


class Installer(QObject):
    """Installs the packages into the plugin's folder, or verifies those that are there.

    Everything is made in a folder beside the final one, tried out there, and renamed when it works; so a cancelled,
    failed or killed run changes nothing that QGIS uses.

    Signals:
        output: Text that a program printed, as it comes.
        progressed: What is being done, and which part of the installation is done, -1 where that is not known.
        done: Whether it worked, and a message for the user.
    """

    output = pyqtSignal(str)
    progressed = pyqtSignal(str, float)
    done = pyqtSignal(bool, str)

    def __init__(self, folder: Path, build: Build | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.build = build or Build()
        self.unfinished = folder.with_name(folder.name + ".part")
        self.temporary = folder.with_name(folder.name + ".tmp")
        self._lock = installation_lock(folder)
        self._candidates: list[Candidate] = []
        self._refusals: list[str] = []
        self._process: QProcess | None = None
        self._printed = ""
        self._cancelled = False
        self._only_verify = False
        self._ruler = QTimer(self)
        self._ruler.timeout.connect(self._measure)

    def start(self) -> None:
        """Begin to install; returns at once."""
        problem = self._take_room()
        if problem:
            self.done.emit(False, problem)
            return
        self._candidates = installed_candidates()
        self._probe_next()

    def verify(self) -> None:
        """Begin to try out what is installed; returns at once."""
        self._only_verify = True
        self._candidates = installed_candidates()
        self._probe_next()

    def cancel(self) -> None:
        """Stop and leave the folder as it was."""
        self._cancelled = True
        if self._process is not None:
            self._process.kill()

    def is_running(self) -> bool:
        """Return whether a process runs."""
        return self._process is not None

    def _take_room(self) -> str:
        """Lock and clear the folders to work in, and return what stands in the way."""
        if self.build.wheels_folder and not os.path.isdir(self.build.wheels_folder):
            return tr("The folder of wheels '{folder}' does not exist.").format(folder=self.build.wheels_folder)
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            if not self._lock.tryLock(100):
                return locked_reason(self.folder)
            for path in (self.unfinished, self.temporary):
                package_folder.delete(path)
                path.mkdir()
            free_gb = shutil.disk_usage(self.unfinished).free / 1e9
            if free_gb < self.build.needed_gb:
                self._clear()
                return tr("The disk of {folder} has {free} GB left; {needed} GB are needed while installing.").format(
                    folder=self.folder.parent, free=f"{free_gb:.1f}", needed=f"{self.build.needed_gb:.1f}"
                )
            versions = dependencies.installed_versions(
                dependencies.HELD_DISTRIBUTIONS, dependencies.path_without(self.folder)
            )
            constraints = "\n".join(dependencies.constraint_lines(versions)) + "\n"
            (self.temporary / "constraints.txt").write_text(constraints, encoding="utf-8")
        except OSError as error:
            self._clear()
            return tr("The folder {folder} cannot be written: {error}").format(folder=self.folder.parent, error=error)
        return ""

    def _probe_next(self) -> None:
        if not self._candidates:
            reasons = "; ".join(self._refusals) or tr("no candidate exists")
            self._finish(
                False, tr("QGIS's own Python was not found or cannot be used: {reasons}").format(reasons=reasons)
            )
            return
        candidate = self._candidates.pop(0)
        self.progressed.emit(tr("Looking for QGIS's Python"), -1)
        process = self._launch(candidate, str(candidate.program), ["-c", PROBE], self._probed, merged=False)
        timer = QTimer(process)
        timer.setSingleShot(True)
        timer.timeout.connect(process.kill)
        timer.start(PROBE_TIMEOUT_MS)

    def _probed(self, candidate: Candidate, code: int, printed: str) -> None:
        refusal = probe_refusal(printed, needs_pip=not self._only_verify)
        if refusal is not None:
            self._refusals.append(tr("{program}: {reason}").format(program=candidate.program, reason=refusal))
            self._probe_next()
        elif self._only_verify:
            self._try_out(candidate, self.folder)
        elif self.build.backend:
            self._get_uv(candidate)
        else:
            self._install(candidate, str(candidate.program), self._pip_arguments())

    def _pip_arguments(self) -> list[str]:
        return pip_arguments(
            target=self.unfinished,
            constraints=self.temporary / "constraints.txt",
            requirements=dependencies.requirements(self.folder),
            index_url=self.build.index_url,
            wheels_folder=self.build.wheels_folder,
        )

    def _get_uv(self, candidate: Candidate) -> None:
        """Fetch uv, which knows where each build of torch is, for this run only."""
        self.progressed.emit(tr("Fetching the installer uv"), -1)
        tools = self.temporary / "uv"
        arguments = pip_arguments(target=tools, requirements=[UV_REQUIREMENT])
        self._announce(candidate.program, arguments)
        self._launch(candidate, str(candidate.program), arguments, self._got_uv)

    def _got_uv(self, candidate: Candidate, code: int, printed: str) -> None:
        names = [self.temporary / "uv" / "bin" / name for name in ("uv", "uv.exe")]
        program = next((path for path in names if path.is_file()), None)
        if program is None:
            self._failed(code)
            return
        arguments = uv_arguments(
            python=candidate.program,
            target=self.unfinished,
            constraints=self.temporary / "constraints.txt",
            requirements=dependencies.requirements(self.folder),
            backend=self.build.backend,
        )
        self._install(candidate, str(program), arguments)

    def _install(self, candidate: Candidate, program: str, arguments: list[str]) -> None:
        self._announce(program, arguments)
        self._ruler.start(MEASURE_MS)
        self._measure()
        self._launch(candidate, program, arguments, self._installed)

    def _measure(self) -> None:
        """Tell how much has come, by what lies on the disk: no installer says it in all its versions."""
        here = package_folder.folder_bytes(self.temporary) + package_folder.folder_bytes(self.unfinished)
        expected = self.build.needed_gb
        text = tr("Downloading and unpacking: {done} of about {all} GB on the disk").format(
            done=f"{here / 1e9:.1f}", all=f"{expected:.1f}"
        )
        self.progressed.emit(text, min(0.95, here / 1e9 / expected))

    def _installed(self, candidate: Candidate, code: int, printed: str) -> None:
        self._ruler.stop()
        if code != 0:
            self._failed(code)
            return
        try:
            package_folder.remove_duplicates(self.unfinished, besides=self.folder)
        except OSError as error:
            self._finish(False, str(error))
            return
        self._try_out(candidate, self.unfinished)

    def _try_out(self, candidate: Candidate, folder: Path) -> None:
        self.progressed.emit(tr("Trying out what was installed"), -1)
        # Modules are found where QGIS finds them, so that its numpy is the one that is tried.
        path = os.pathsep.join(entry for entry in dependencies.path_without(folder, self.folder) if entry)
        settings = Candidate(candidate.program, {**candidate.environment, "PYTHONPATH": path})
        self._launch(settings, str(candidate.program), [str(VERIFIER), str(folder)], self._tried_out)

    def _tried_out(self, candidate: Candidate, code: int, printed: str) -> None:
        try:
            found = json.loads(printed.strip().splitlines()[-1]) if code == 0 else None
        except (ValueError, IndexError):
            found = None
        if found is None:
            lines = printed.strip().splitlines() or [""]
            text = tr("The packages do not work: {reason}. Install them again, or choose another build.")
            self._finish(False, text.format(reason=lines[-1].rstrip(".")))
            return
        device = tr("CUDA {version}").format(version=found["cuda"]) if found["cuda"] else tr("the processor only")
        message = tr("PyTorch {torch} works beside QGIS's numpy {numpy}; it uses {device}.").format(
            torch=found["torch"], numpy=found["numpy"], device=device
        )
        if not self._only_verify:
            try:
                package_folder.put_in_place(self.unfinished, self.folder)
            except OSError as error:
                # On Windows a library that QGIS has loaded cannot be replaced.
                text = tr("{error}. Restart QGIS and install before a tool has used torch.")
                self._finish(False, text.format(error=error))
                return
        self._finish(True, message)

    def _failed(self, code: int) -> None:
        hint = failure_hint(self._printed) or tr("The text above says why.")
        self._finish(False, tr("The installation failed (exit status {code}). {hint}").format(code=code, hint=hint))

    def _announce(self, program: object, arguments: list[str]) -> None:
        # The log is there to be copied into a report of a problem.
        self.output.emit(f"{without_logins(' '.join([str(program), *arguments]))}\n\n")

    def _launch(
        self,
        candidate: Candidate,
        program: str,
        arguments: list[str],
        then: Callable[[Candidate, int, str], None],
        *,
        merged: bool = True,
    ) -> QProcess:
        """Start a program; `then` gets the candidate, the exit status and what was printed, unless it was cancelled."""
        process, printed = QProcess(self), []
        process.setProcessEnvironment(self._environment(candidate))
        if merged:
            process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)

        def read() -> None:
            text = bytes(process.readAllStandardOutput()).decode("utf-8", "replace")
            printed.append(text)
            if merged and text:
                self._printed += text
                self.output.emit(without_logins(text))

        def finished(code: int, *_: object) -> None:
            read()
            self._release(process)
            if self._cancelled:
                self._finish(False, tr("Cancelled. Nothing was changed."))
            else:
                then(
                    candidate, code if process.exitStatus() == QProcess.ExitStatus.NormalExit else -1, "".join(printed)
                )

        process.readyReadStandardOutput.connect(read)
        process.finished.connect(finished)
        process.errorOccurred.connect(lambda error: self._failed_to_start(process, error))
        self._process = process
        process.start(program, arguments)
        return process

    def _environment(self, candidate: Candidate) -> QProcessEnvironment:
        environment = QProcessEnvironment.systemEnvironment()
        places = {"TMPDIR": self.temporary, "TEMP": self.temporary, "TMP": self.temporary}
        places["UV_CACHE_DIR"] = self.temporary / "cache"
        values = {**CLEAN_ENVIRONMENT, "UV_SYSTEM_CERTS": "1", "UV_NATIVE_TLS": "1", **candidate.environment}
        values.update(proxy_environment(self.build.index_url))
        if not self._only_verify:  # packages may be larger than the system's folder for temporary files
            values.update({name: str(path) for name, path in places.items()})
        for name, value in values.items():
            environment.insert(name, value)
        return environment

    def _failed_to_start(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error != QProcess.ProcessError.FailedToStart:
            return
        # `finished` never comes
        reason = tr("{program}: {reason}").format(program=process.program(), reason=process.errorString())
        self._release(process)
        if process.arguments()[:1] == ["-c"]:
            self._refusals.append(reason)
            self._probe_next()
        else:
            self._finish(False, reason)

    def _release(self, process: QProcess) -> None:
        self._process = None
        process.deleteLater()

    def _finish(self, worked: bool, message: str) -> None:
        self._ruler.stop()
        if not self._only_verify:
            self._clear()
        self.done.emit(worked, message)

    def _clear(self) -> None:
        for path in (self.unfinished, self.temporary):
            package_folder.delete(path)
        self._lock.unlock()
