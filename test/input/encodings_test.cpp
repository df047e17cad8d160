// Encodings of text files: told from their bytes, and converted.
#include "input/encodings.hpp"

#include "input/reader.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <array>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <utf8.h>

using namespace budgetcheck;
using namespace std::string_literals;

namespace {

struct Named {
    Encoding encoding;
    std::string name;  ///< as iconv calls it
};

const std::vector<Named> others{{Encoding::gb18030, "GB18030"},
                                {Encoding::gb18030, "GBK"},
                                {Encoding::utf16_le, "UTF-16LE"},
                                {Encoding::utf16_be, "UTF-16BE"}};

/// The bytes in another encoding, by the system's own program.
std::string converted(const std::string& utf8, const std::string& encoding) {
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "text").string();
    test::write_file(file, utf8);
    const test::ProgramResult result = test::run_shell("iconv -f UTF-8 -t " + encoding + " " + file);
    REQUIRE(result.exit_code == 0);
    return result.output;
}

}  // namespace

TEST_CASE("the encoding of every sample is recognised, and conversion gives its text back", "[input]") {
    for (const auto& entry : std::filesystem::directory_iterator(test::samples_folder())) {
        if (entry.path().extension() != ".txt") continue;
        const std::string utf8 = test::read_file(entry.path());
        CAPTURE(entry.path().string());
        CHECK(recognised(utf8) == Encoding::utf8);
        for (const auto& [encoding, name] : others) {
            if (name == "GBK" && utf8.find("\u2011") != utf8.npos) continue;
            const std::string bytes = converted(utf8, name);
            CAPTURE(name);
            CHECK(recognised(bytes) == encoding);
            CHECK(as_utf8(bytes, encoding) == utf8);
        }
    }
}

TEST_CASE("every Chinese character comes back, those of four bytes and of two units too", "[input]") {
    std::string utf8;
    const auto add = [&utf8](char32_t first, char32_t last) {
        for (char32_t character = first; character <= last; ++character)
            utf8::append(character, std::back_inserter(utf8));
    };
    add(0x3400, 0x9FA5);
    add(0x24200,
        0x2A6D6);  // before it stand six components of characters that the editions of GB18030 place differently
    for (const auto& [encoding, name] : others) {
        CAPTURE(name);
        if (name != "GBK") CHECK(as_utf8(converted(utf8, name), encoding) == utf8);
    }
}

TEST_CASE("short and damaged texts", "[input]") {
    const std::vector<std::pair<std::string, Encoding>> table{
        {"", Encoding::utf8},
        {"budget 12.00\n", Encoding::utf8},
        {"收入预算\n", Encoding::utf8},
        {"\xCA\xD5\xC8\xEB 12.00\n", Encoding::gb18030},    // 收入
        {"\x81\x30\x81\x30\xCA\xD5\n", Encoding::gb18030},  // a character of four bytes
        {"\xFF\xFE\x36\x65"s, Encoding::utf16_le},          // with a mark
        {"\xFE\xFF\x65\x36"s, Encoding::utf16_be},
        {"\x36\x65\x65\x51\n\0"s, Encoding::utf16_le},  // without
        {"\x65\x36\x51\x65\0\n"s, Encoding::utf16_be},
        // A damaged character in a text of UTF-8 is damage, not another encoding.
        {"收入预算总表\xE6\x94收入预算总表支出预算总表", Encoding::utf8},
        {"\xFF\xFF 12", Encoding::utf8},
        {"text with a zero \0 byte"s, Encoding::utf8},
        {"\0\x01\x02\x03\0\0\0\0"s, Encoding::utf8},
    };
    for (const auto& [bytes, encoding] : table) {
        CAPTURE(bytes);
        CHECK(recognised(bytes) == encoding);
    }
}

TEST_CASE("what is no character becomes a byte that is told, and the reading goes on", "[input]") {
    CHECK(as_utf8("\xCA\xD5\xFF\xC8\xEB", Encoding::gb18030) == "收\xFF入");
    CHECK(as_utf8("\xCA\xD5\xC8", Encoding::gb18030) == "收\xFF");
    CHECK(as_utf8("\x36\x65\0"s, Encoding::utf16_le) == "收\xFF");
    CHECK(as_utf8("\x36\x65\0\xD8\x65\x51"s, Encoding::utf16_le).starts_with("收\xFF"));  // half of a pair
    CHECK(as_utf8("", Encoding::gb18030).empty());
}

TEST_CASE("a reader gives UTF-8 whatever the file is in, and can be told what it is", "[input]") {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "x.txt").string();
    Reader reader;
    test::write_file(path, "\xCA\xD5\xC8\xEB\n");
    REQUIRE_FALSE(reader.read(path));
    CHECK(reader.bytes() == "收入\n");
    REQUIRE_FALSE(reader.read(path, Encoding::utf8));
    CHECK(reader.bytes() == "\xCA\xD5\xC8\xEB\n");
    // The next document is not read by the one before.
    test::write_file(path, "支出\n");
    REQUIRE_FALSE(reader.read(path));
    CHECK(reader.bytes() == "支出\n");
    const auto refused = [&](std::string_view bytes, Encoding encoding) {
        test::write_file(path, bytes);
        const auto problem = reader.read(path, encoding);
        return problem ? std::string(problem->key) : std::string{};
    };
    CHECK(refused("a\0\0\0"s, Encoding::utf16_le) == "input/binary");
    CHECK(refused("\x36\x65\n\0"s, Encoding::utf8) == "input/binary");
}
