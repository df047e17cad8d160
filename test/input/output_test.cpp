// Files that appear whole or not at all.
#include "input/output.hpp"

#include "support/paths.hpp"

#include "catch.hpp"

#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

using namespace budgetcheck;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("a file appears when it is finished, with all its bytes", "[input]") {
    const test::TemporaryFolder folder;
    const fs::path path = folder.path() / "out";
    const std::string large(200000, 'x');
    {
        Output output(path.string(), "");
        output.write("a");
        output.write(large);
        output.write("b");
        CHECK(!fs::exists(path));
        output.finish();
    }
    CHECK(test::read_file(path) == "a" + large + "b");
    CHECK(files_in(folder.path()) == 1);
    CHECK((fs::status(path).permissions() & fs::perms::owner_all) == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("an unfinished output leaves nothing, and what was there before stays", "[input]") {
    const test::TemporaryFolder folder;
    const fs::path path = folder.path() / "out";
    test::write_file(path, "before");
    {
        Output output(path.string(), "");
        output.write(std::string(200000, 'x'));
    }
    CHECK(test::read_file(path) == "before");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a replaced file keeps its permissions and a link its target", "[input]") {
    const test::TemporaryFolder folder;
    const fs::path target = folder.path() / "target";
    const fs::path link = folder.path() / "link";
    test::write_file(target, "before");
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink(target, link);
    Output output(link.string(), "");
    output.write("after");
    output.finish();
    CHECK(fs::is_symlink(link));
    CHECK(test::read_file(target) == "after");
    CHECK((fs::status(target).permissions() & fs::perms::mask) == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a device is written, not replaced, and its errors are told", "[input]") {
    Output null("/dev/null", "");
    null.write("x");
    null.finish();
    CHECK(fs::is_character_file("/dev/null"));
    Output full("/dev/full", "");
    full.write("x");
    try {
        full.finish();
        FAIL("writing to a full device went well");
    } catch (const OutputError& error) {
        CHECK(error.message().key == "output/full");
        CHECK(error.message().arguments == std::vector<std::string>{"/dev/full"});
    }
}

TEST_CASE("a folder that does not exist is told before anything is written", "[input]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(Output((folder.path() / "no/out").string(), ""), OutputError);
    CHECK_THROWS_AS(Output(folder.path().string(), ""), OutputError);
    CHECK(files_in(folder.path()) == 0);
}
