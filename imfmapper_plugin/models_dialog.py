"""The window with the installed models and their cards."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ..core.archive.model_store import PUBLISHED_NAME, remove_model
from ..core.errors import IMFMapperError
from ..models.catalogue import InstalledModel, installed_models
from ..models.pages import card_html, origin_of
from ..processing_provider.model_choice import checkpoint_filter, extra_folders, models_folder
from .documentation import open_documentation
from .translation import tr

NAME_ROLE = Qt.ItemDataRole.UserRole
# A task sees within a fraction of a second that it is cancelled, unless the network holds it.
STOP_MS = 10_000
# What running tasks use, also where the window is gone before they end.
_IN_USE: list[tuple[object, ...]] = []


class _Feedback(QgsProcessingFeedback):
    """Passes what a task says from its thread to the window."""

    said = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)
        self.error = ""

    def setProgressText(self, text: str) -> None:
        self.said.emit(text)

    def pushInfo(self, info: str) -> None:
        self.said.emit(info)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.error = error


class ModelsDialog(QDialog):
    """Lists the models; downloads the published one, adds files, removes what was added. QGIS stays usable meanwhile.

    Signals:
        run_wanted: Run IMFMapper is to be opened with the model of this name.
    """

    run_wanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("IMFMapper: models"))
        self.resize(980, 620)
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._feedback: _Feedback | None = None
        self._context: QgsProcessingContext | None = None
        self._models: dict[str, InstalledModel] = {}

        self.list = QListWidget()
        self.card = QTextBrowser()
        self.card.setOpenLinks(False)
        self.download_button = QPushButton(tr("Download the published IMFMapper"))
        self.download_button.setToolTip(
            tr("About 160 MB from Zenodo, record 15101175; goes on where an earlier download stopped.")
        )
        self.add_button = QPushButton(tr("Add a file…"))
        self.add_button.setToolTip(tr("A checkpoint on disk, e.g. one that Train IMFMapper made."))
        self.remove_button = QPushButton(tr("Remove"))
        self.run_button = QPushButton(tr("Run…"))
        self.run_button.setToolTip(tr("Opens Run IMFMapper with this model."))
        self.progress = QProgressBar()
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Help | QDialogButtonBox.StandardButton.Close)
        for button in (self.download_button, self.add_button, self.remove_button, self.run_button):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self._arrange()

        self.list.currentItemChanged.connect(lambda *_: self._show_card())
        self.download_button.clicked.connect(lambda *_: self.download())
        self.add_button.clicked.connect(lambda *_: self._choose_file())
        self.remove_button.clicked.connect(lambda *_: self._ask_to_remove())
        self.run_button.clicked.connect(lambda *_: self.run_wanted.emit(self.chosen()))
        self.cancel_button.clicked.connect(lambda *_: self.cancel())
        self.buttons.helpRequested.connect(lambda: open_documentation("reference/listmodels"))
        self.buttons.rejected.connect(self.close)
        self._set_running(False)
        self.refresh()

    def refresh(self, chosen: str = "") -> None:
        """Read the folders again and choose a model, the first where none is named."""
        chosen = chosen or self.chosen()
        self._models = {model.name: model for model in installed_models(extra_folders())}
        self.list.clear()
        for model in self._models.values():
            item = QListWidgetItem(f"{model.name}\n{origin_of(model)}")
            item.setData(NAME_ROLE, model.name)
            item.setToolTip(model.title)
            self.list.addItem(item)
            if model.name == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self.download_button.setEnabled(self._task is None and PUBLISHED_NAME not in self._models)

    def chosen(self) -> str:
        """Return the name of the model that is shown, "" where none is."""
        item = self.list.currentItem()
        return item.data(NAME_ROLE) if item is not None else ""

    def download(self) -> None:
        """Begin to download the published model; returns at once."""
        self._run("downloadmodel", {})

    def add_file(self, path: str) -> None:
        """Begin to import a checkpoint; returns at once."""
        self._run("importmodel", {"INPUT": path})

    def remove(self, name: str) -> None:
        """Delete a model that was downloaded or imported."""
        try:
            remove_model(name, models_folder())
            self.state.setText(tr("'{name}' was removed.").format(name=name))
        except (IMFMapperError, OSError) as error:
            self.state.setText(str(error))
        self.refresh()

    def cancel(self) -> None:
        """Stop what is running."""
        if self._feedback is not None:
            self._feedback.cancel()

    def stop(self) -> None:
        """Stop what is running and wait until it has ended, for a while: it uses the plugin's provider."""
        self.cancel()
        if self._task is None:
            return
        loop = QEventLoop()
        self._task.executed.connect(lambda *_: loop.quit())
        QTimer.singleShot(STOP_MS, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window stops what is running; what was downloaded is kept for the next time."""
        self.cancel()
        super().closeEvent(event)

    def _arrange(self) -> None:
        parts = QSplitter()
        parts.addWidget(self.list)
        parts.addWidget(self.card)
        parts.setStretchFactor(1, 1)
        parts.setSizes([300, 680])
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.addWidget(parts, 1)
        layout.addLayout(running)
        layout.addWidget(self.state)
        layout.addWidget(self.buttons)

    def _show_card(self) -> None:
        model = self._models.get(self.chosen())
        self.card.setHtml(card_html(model) if model else "")
        self.remove_button.setEnabled(model is not None and model.path.parent == models_folder())
        self.run_button.setEnabled(model is not None)

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Add a model"), "", checkpoint_filter())
        if path:
            self.add_file(path)

    def _ask_to_remove(self) -> None:
        name = self.chosen()
        question = tr("Delete the model '{name}' and its card from the QGIS profile?").format(name=name)
        if QMessageBox.question(self, self.windowTitle(), question) == QMessageBox.StandardButton.Yes:
            self.remove(name)

    def _run(self, algorithm_name: str, parameters: dict[str, Any]) -> None:
        if self._task is not None:
            return
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"imfmapper:{algorithm_name}")
        executable, reason = algorithm.canExecute()
        if not executable:
            self.state.setText(reason)
            return
        self._feedback, self._context = _Feedback(), QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._feedback.progressChanged.connect(lambda percent: self.progress.setValue(int(percent)))
        self._feedback.said.connect(self.state.setText)
        self._task = QgsProcessingAlgRunnerTask(algorithm, parameters, self._context, self._feedback)
        used = (self._task, self._context, self._feedback)
        _IN_USE.append(used)
        self._task.executed.connect(lambda *_: _IN_USE.remove(used))
        self._task.executed.connect(self._finished)
        self._set_running(True)
        QgsApplication.taskManager().addTask(self._task)

    def _finished(self, worked: bool, results: dict[str, Any]) -> None:
        feedback, self._feedback, self._task = self._feedback, None, None
        self._set_running(False)
        name = results.get("MODEL_NAME", "")
        if worked and name:
            self.state.setText(tr("'{name}' is installed and can be chosen by its name.").format(name=name))
        elif feedback.isCanceled():
            self.state.setText(tr("Cancelled; the next download goes on from here."))
        else:
            self.state.setText(feedback.error or tr("It did not work."))
        self.refresh(name)

    def _set_running(self, running: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(running)
        self.cancel_button.setVisible(running)
        self.add_button.setEnabled(not running)
        self.download_button.setEnabled(not running and PUBLISHED_NAME not in self._models)
