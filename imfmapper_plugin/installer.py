"""Runs pip in QGIS's own Python beside a QGIS that stays usable."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, pyqtSignal

from . import dependencies
from .python_program import PROBE, Candidate, failure_hint, installed_candidates, pip_arguments, probe_refusal
from .translation import tr

PROBE_TIMEOUT_MS = 20_000


class Installer(QObject):
    """Installs the missing packages into the plugin's folder; a cancelled or failed run leaves the folder as it was.

    Signals:
        output: Text that pip printed, as it comes.
        done: Whether it worked, and a message for the user.
    """

    output = pyqtSignal(str)
    done = pyqtSignal(bool, str)

    def __init__(self, folder: Path, index_url: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.index_url = index_url
        self.unfinished = folder.with_name(folder.name + ".part")
        self._candidates: list[Candidate] = []
        self._refusals: list[str] = []
        self._process: QProcess | None = None
        self._printed = ""
        self._cancelled = False

    def start(self) -> None:
        """Begin; returns at once."""
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

    def _probe_next(self) -> None:
        if not self._candidates:
            self._finish(
                False,
                tr("QGIS's own Python was not found or cannot be used: {reasons}").format(
                    reasons="; ".join(self._refusals) or tr("no candidate exists")
                ),
            )
            return
        candidate = self._candidates.pop(0)
        process = self._launch(candidate, ["-c", PROBE], merged=False)
        process.finished.connect(lambda *_: self._probed(candidate, process))
        timer = QTimer(process)
        timer.setSingleShot(True)
        timer.timeout.connect(process.kill)
        timer.start(PROBE_TIMEOUT_MS)

    def _probed(self, candidate: Candidate, process: QProcess) -> None:
        refusal = probe_refusal(_text(process.readAllStandardOutput()))
        self._release(process)
        if self._cancelled:
            self._finish(False, tr("Cancelled. Nothing was changed."))
        elif refusal is None:
            self._install(candidate)
        else:
            self._refusals.append(f"{candidate.program}: {refusal}")
            self._probe_next()

    def _install(self, candidate: Candidate) -> None:
        shutil.rmtree(self.unfinished, ignore_errors=True)
        try:
            self.unfinished.mkdir(parents=True)
            constraints = self.unfinished / "constraints.txt"
            versions = dependencies.installed_versions(dependencies.HELD_DISTRIBUTIONS)
            constraints.write_text("\n".join(dependencies.constraint_lines(versions)) + "\n", encoding="utf-8")
        except OSError as error:
            self._finish(
                False, tr("The folder {folder} cannot be written: {error}").format(folder=self.unfinished, error=error)
            )
            return
        arguments = pip_arguments(
            target=self.unfinished,
            constraints=constraints,
            requirements=dependencies.requirements(),
            index_url=self.index_url,
        )
        self.output.emit(f"{candidate.program} {' '.join(arguments)}\n\n")
        process = self._launch(candidate, arguments, merged=True)
        process.readyReadStandardOutput.connect(lambda: self._read(process))
        process.finished.connect(lambda code, *_: self._installed(process, code))

    def _read(self, process: QProcess) -> None:
        text = _text(process.readAllStandardOutput())
        self._printed += text
        self.output.emit(text)

    def _installed(self, process: QProcess, code: int) -> None:
        self._read(process)
        self._release(process)
        if self._cancelled:
            self._finish(False, tr("Cancelled. Nothing was changed."))
        elif code != 0:
            hint = failure_hint(self._printed) or tr("The text above says why.")
            self._finish(False, tr("pip failed (exit status {code}). {hint}").format(code=code, hint=hint))
        else:
            self._put_in_place()

    def _put_in_place(self) -> None:
        try:
            dependencies.remove_duplicates(self.unfinished)
            shutil.rmtree(self.folder, ignore_errors=True)
            self.unfinished.replace(self.folder)
        except OSError as error:
            # On Windows a library that QGIS has loaded cannot be replaced.
            self._finish(
                False, tr("{error}. Restart QGIS and install before a tool has used torch.").format(error=error)
            )
            return
        self._finish(True, tr("Installed into {folder}.").format(folder=self.folder))

    def _launch(self, candidate: Candidate, arguments: list[str], *, merged: bool) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in candidate.environment.items():
            environment.insert(name, value)
        environment.insert("PYTHONUNBUFFERED", "1")
        environment.insert("PYTHONIOENCODING", "utf-8")
        process.setProcessEnvironment(environment)
        if merged:
            process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.errorOccurred.connect(lambda error: self._failed_to_start(process, error))
        self._process = process
        process.start(str(candidate.program), arguments)
        return process

    def _failed_to_start(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # then `finished` never comes
            self._refusals.append(f"{process.program()}: {process.errorString()}")
            self._release(process)
            self._probe_next()

    def _release(self, process: QProcess) -> None:
        self._process = None
        process.deleteLater()

    def _finish(self, worked: bool, message: str) -> None:
        if not worked:
            shutil.rmtree(self.unfinished, ignore_errors=True)
        self.done.emit(worked, message)


def _text(data: object) -> str:
    return bytes(data).decode("utf-8", "replace")
