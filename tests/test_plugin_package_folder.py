"""The folder of the packages: put in place whole, and rid of what QGIS ships."""

import pytest
from python_packages import write_distribution

from imfmapper.imfmapper_plugin import package_folder


def test_a_finished_folder_replaces_the_old_one_whole(tmp_path):
    folder, made = tmp_path / "python", tmp_path / "python.part"
    for place, version in ((folder, "1.0"), (made, "2.0")):
        write_distribution(place, "torch", version)
    package_folder.put_in_place(made, folder)
    assert [path.name for path in tmp_path.iterdir()] == ["python"]
    assert sorted(path.name for path in folder.iterdir()) == ["torch", "torch-2.0.dist-info"]


def test_a_folder_that_cannot_be_replaced_stays(tmp_path):
    write_distribution(tmp_path / "python", "torch", "1.0")
    with pytest.raises(OSError, match="No such file"):
        package_folder.put_in_place(tmp_path / "never-made", tmp_path / "python")
    assert (tmp_path / "python" / "torch-1.0.dist-info").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["python"]


def test_a_kill_between_the_two_moves_loses_nothing(tmp_path):
    folder, made = tmp_path / "python", tmp_path / "python.part"
    write_distribution(folder, "torch", "1.0")
    write_distribution(made, "torch", "2.0")
    folder.rename(tmp_path / "python.old0")
    assert package_folder.replaced(folder) == [tmp_path / "python.old0"]
    package_folder.recover(folder)
    assert (folder / "torch-1.0.dist-info").exists()
    assert package_folder.leftovers(folder) == [made]
    # What was being deleted at the user's wish does not come back.
    folder.rename(tmp_path / "python.removed0")
    package_folder.recover(folder)
    assert not folder.exists()
    package_folder.remove(folder)
    assert list(tmp_path.iterdir()) == []


def test_the_size_of_a_folder_is_that_of_its_files(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c").write_bytes(bytes(1000))
    (tmp_path / "a" / "d").write_bytes(bytes(234))
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert 1234 <= package_folder.folder_bytes(tmp_path) < 1234 + 4096
    assert package_folder.folder_bytes(tmp_path / "gone") == 0


def test_packages_that_qgis_ships_or_must_not_load_are_removed_from_the_folder(tmp_path):
    for name in ("numpy", "torch", "triton"):
        write_distribution(tmp_path, name, "2.2")
    assert package_folder.remove_duplicates(tmp_path) == ["numpy", "triton"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["torch", "torch-2.2.dist-info"]
