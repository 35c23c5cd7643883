"""The stream of a run's batches: the same from a thread and from processes, and nothing is left of them."""

from __future__ import annotations

import multiprocessing
import threading
from dataclasses import replace

import pytest
from listeners import Listener
from training_makers import QUICK, same_weights, weights_of, write_tiles

torch = pytest.importorskip("torch")

from imfmapper.core.datasets import read_datasets  # noqa: E402
from imfmapper.core.errors import DatasetError, DeviceError  # noqa: E402
from imfmapper.core.training.augmentation import AugmentationSettings  # noqa: E402
from imfmapper.core.training.epoch import validate_epoch  # noqa: E402
from imfmapper.core.training.tile_batches import BatchPlan, epoch_order, read_batch  # noqa: E402
from imfmapper.core.training.tile_feed import FeedPart, TileFeed  # noqa: E402
from imfmapper.core.training.training import train  # noqa: E402

PLAN = BatchPlan("unit", channels=1, batch_size=2, seed=3)
VARIED = replace(PLAN, augmentation=AugmentationSettings(clahe=0.0), shuffle=True)


@pytest.fixture
def tiles(tmp_path):
    """Five tiles."""
    return list(read_datasets([write_tiles(tmp_path / "tiles", count=5)])[0].tiles)


def parts_of(tiles, workers):
    """Three tiles that are varied, the other two as they are."""
    return [FeedPart(tiles[:3], replace(VARIED, workers=workers)), FeedPart(tiles[3:], replace(PLAN, workers=workers))]


def readers():
    """Processes and threads that read tiles."""
    threads = [thread for thread in threading.enumerate() if thread.name == "imfmapper-tiles"]
    return [*multiprocessing.active_children(), *threads]


@pytest.mark.parametrize("workers", [0, 2])
def test_feed_gives_the_batches_of_each_part_and_epoch(tiles, workers):
    with TileFeed(parts_of(tiles, workers), range(2, 4)) as feed:
        for epoch in (2, 3):
            order = epoch_order(3, VARIED, epoch)
            taken = list(feed.take(0, epoch))
            expected = [read_batch(tiles[:3], VARIED, epoch, part) for part in (order[:2], order[2:])]
            assert len(taken) == 2
            for one, other in zip(taken, expected):
                assert torch.equal(one.image, other.image) and torch.equal(one.target, other.target)
            (validation,) = feed.take(1, epoch)
            assert torch.equal(validation.image, read_batch(tiles[3:], PLAN, 1, [0, 1]).image)
        with pytest.raises(ValueError, match="None is next"):
            next(feed.take(0, 4))
    assert not readers()


def test_processes_live_through_the_epochs(tiles):
    with TileFeed(parts_of(tiles, 2), range(1, 4)) as feed:
        seen = []
        for epoch in (1, 2):
            for part in (0, 1):
                assert list(feed.take(part, epoch))
                seen.append({process.pid for process in multiprocessing.active_children()})
        assert len(seen[0]) == 2 and all(pids == seen[0] for pids in seen)
    assert not readers()


def test_parts_are_taken_in_their_order(tiles):
    with TileFeed(parts_of(tiles, 0), range(1, 3)) as feed, pytest.raises(ValueError, match=r"\(1, 0\) is next"):
        next(feed.take(1, 1))


@pytest.mark.parametrize("workers", [0, 2])
def test_a_tile_that_cannot_be_read_ends_the_readers_and_keeps_its_words(tiles, workers):
    tiles[4].mask.write_bytes(b"no image")
    with TileFeed(parts_of(tiles, workers), range(1, 9)) as feed:
        assert len(list(feed.take(0, 1))) == 2
        with pytest.raises(DatasetError, match=r"^Tile file .* cannot be read: it is damaged") as caught:
            next(feed.take(1, 1))
    assert caught.value is not None and not readers()  # although the error is remembered


def test_processes_train_the_same_network_as_a_thread(training_folder, unbroken_training, tmp_path):
    result = train(replace(QUICK, workers=2), [training_folder], tmp_path / "model.pt")
    assert same_weights(weights_of(result.last), weights_of(unbroken_training[0].last))
    assert not readers()


def test_a_reader_that_is_killed_is_told_and_the_run_can_go_on(
    training_folder, unbroken_training, tmp_path, monkeypatch
):
    def killing(*arguments):
        multiprocessing.active_children()[0].kill()
        return validate_epoch(*arguments)

    settings = replace(QUICK, workers=1)
    with monkeypatch.context() as killed:
        killed.setattr("imfmapper.core.training.training.validate_epoch", killing)
        with pytest.raises(DeviceError, match=r"A process that reads tiles has ended .* RESUME and fewer workers"):
            train(replace(settings, epochs=50), [training_folder], tmp_path / "model.pt")
    assert not readers()
    resumed = train(replace(settings, resume=True), [training_folder], tmp_path / "model.pt")
    assert same_weights(weights_of(resumed.last), weights_of(unbroken_training[0].last))


@pytest.mark.parametrize("workers", [0, 2])
def test_a_cancelled_run_leaves_no_readers_and_resumes_in_the_middle(
    training_folder, unbroken_training, tmp_path, workers
):
    settings = replace(QUICK, workers=workers)
    stopped = train(settings, [training_folder], tmp_path / "model.pt", progress=Listener(cancel_after=1))
    assert stopped.cancelled and len(stopped.rows) == 1 and not readers()
    resumed = train(replace(settings, resume=True), [training_folder], tmp_path / "model.pt")
    assert same_weights(weights_of(resumed.last), weights_of(unbroken_training[0].last))
    assert not readers()
