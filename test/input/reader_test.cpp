// Bytes of documents, and why some cannot be had.
#include "input/reader.hpp"

#include "support/paths.hpp"

#include "catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace budgetcheck;
using namespace std::string_literals;

namespace {

/// The key of the complaint about these bytes; empty where there is none.
std::string complaint(std::string_view bytes) {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "x").string();
    test::write_file(path, bytes);
    Reader reader;
    const auto problem = reader.read(path);
    if (!problem) CHECK(reader.bytes() == bytes);
    return problem ? std::string(problem->key) : std::string{};
}

}  // namespace

TEST_CASE("bytes that are plainly no text are refused with what to do", "[input]") {
    const std::vector<std::pair<std::string, std::string>> table{
        {"", "input/empty"},
        {"PK\x03\x04\x14\0"s, "input/office-damaged"},
        {"\xD0\xCF\x11\xE0\xA1", "input/archive"},
        {"text \0 more"s, "input/binary"},
        {"\0"s, "input/binary"},
        {"\n", ""},
        {"\xEF\xBB\xBF收入 12\r\n", ""},
        {"\xFF invalid bytes are for the document to say", ""},
    };
    for (const auto& [bytes, key] : table) {
        CAPTURE(bytes);
        CHECK(complaint(bytes) == key);
    }
}

TEST_CASE("a document is read whole up to the limit, whatever its size", "[input]") {
    for (const std::size_t size : {std::size_t{1}, std::size_t{65534}, std::size_t{65536}, std::size_t{65537},
                                   std::size_t{3} << 20, max_document_bytes})
        CHECK(complaint(std::string(size, 'x')).empty());
    CHECK(complaint(std::string(max_document_bytes + 1, 'x')) == "input/too-large");
}

TEST_CASE("a special file that never ends is refused at the limit", "[input]") {
    Reader reader;
    const auto problem = reader.read("/dev/zero");
    REQUIRE(problem);
    CHECK(problem->key == "input/too-large");
}

TEST_CASE("one reader reads many documents, good and bad", "[input]") {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "x").string();
    Reader reader;
    for (const std::size_t size : {std::size_t{5}, std::size_t{2} << 20, std::size_t{7}}) {
        const std::string bytes(size, static_cast<char>('a' + size % 7));
        test::write_file(path, bytes);
        CHECK(!reader.read(path));
        CHECK(reader.bytes() == bytes);
        const auto missing = reader.read((folder.path() / "missing").string());
        REQUIRE(missing);
        CHECK(missing->key == "input/missing");
    }
    const auto directory = reader.read(folder.path().string());
    REQUIRE(directory);
    CHECK(directory->key == "input/unreadable");
}
