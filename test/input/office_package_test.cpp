// Office documents that are broken, locked or made to do harm: a message each, within bounds.
#include "input/office/office_reader.hpp"
#include "input/office/package.hpp"
#include "input/office/xml.hpp"

#include "support/small_package.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using test::Parts;

namespace {

constexpr std::size_t most_bytes = std::size_t{8} << 20;

/// The key of the complaint; empty where there is none.
std::string complaint(std::string_view bytes) {
    office::OfficeText result;
    office::read_package(bytes, most_bytes, result);
    CHECK(result.text.empty() == result.error.has_value());
    return result.error ? std::string(result.error->key) : std::string{};
}

std::string complaint(const Parts& parts) { return complaint(test::zipped(parts)); }

Parts document(std::string_view body) { return test::document_parts(body); }

const std::string paragraph = "<w:p><w:r><w:t>预算</w:t></w:r></w:p>";

std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("a sound document has no complaint", "[input][office]") { CHECK(complaint(document(paragraph)).empty()); }

TEST_CASE("archives that are no office document, or none at all", "[input][office]") {
    CHECK(complaint("") == "input/office-damaged");
    CHECK(complaint("PK\x03\x04 and nothing more") == "input/office-damaged");
    CHECK(complaint(Parts{{"readme.txt", "text"}}) == "input/archive");
    CHECK(complaint(document("")) == "input/office-empty");
    CHECK(complaint(document("<w:p/>")) == "input/office-empty");
}

TEST_CASE("cut off anywhere, a document is damaged", "[input][office]") {
    const std::string whole = test::zipped(document(paragraph));
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        CAPTURE(size);
        CHECK(complaint(std::string_view(whole).substr(0, size)) == "input/office-damaged");
    }
}

TEST_CASE("bytes changed anywhere are told or do no harm", "[input][office]") {
    const std::string whole = test::zipped(document(paragraph));
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        office::OfficeText result;
        CHECK_NOTHROW(office::read_package(changed, most_bytes, result));
    }
}

TEST_CASE("encrypted parts ask for a password", "[input][office]") {
    CHECK(complaint(test::zipped(document(paragraph), "secret")) == "input/office-password");
}

TEST_CASE("a part that swells is not unpacked", "[input][office]") {
    Parts bomb = document(paragraph);
    bomb["word/document.xml"] = "<w:document>" + std::string(office::max_part_bytes, ' ') + "</w:document>";
    CHECK(complaint(bomb) == "input/office-too-large");
    bomb["word/document.xml"] = "<w:document>" + std::string(8 * office::small_part_bytes, ' ') + "</w:document>";
    CHECK(complaint(bomb) == "input/office-too-large");  // for what it is packed to
}

TEST_CASE("an archive of more files than any document is not listed", "[input][office]") {
    // The record at the end of an archive says how many they are, twice.
    std::string bytes = test::zipped(document(paragraph));
    const std::size_t end = bytes.rfind("PK\x05\x06");
    REQUIRE(end != std::string::npos);
    constexpr auto too_many = static_cast<std::uint16_t>(office::max_entries + 1);
    for (const std::size_t at : {end + 8, end + 10}) {
        bytes[at] = static_cast<char>(too_many & 0xFF);
        bytes[at + 1] = static_cast<char>(too_many >> 8);
    }
    CHECK(complaint(bytes) == "input/office-entries");
}

TEST_CASE("damaged XML, declarations of entities, deep and endless trees are refused", "[input][office]") {
    const auto with = [](std::string xml) {
        Parts parts = document(paragraph);
        parts["word/document.xml"] = std::move(xml);
        return parts;
    };
    CHECK(complaint(with("")) == "input/office-damaged");
    CHECK(complaint(with("<w:document><w:body>")) == "input/office-damaged");
    CHECK(complaint(with("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p>"
                         "</w:body></w:document>")) == "input/office-damaged");
    CHECK(complaint(with("\xFF\xFE<\0w\0>\0")) == "input/office-damaged");
    const std::size_t deep = 5000;
    CHECK(complaint(document(repeated("<w:sdt>", deep) + paragraph + repeated("</w:sdt>", deep))) ==
          "input/office-damaged");
    CHECK(complaint(document(repeated("<w:p/>", office::max_tags))) == "input/office-too-large");
}

TEST_CASE("a missing part is a damaged document", "[input][office]") {
    Parts parts = test::workbook_parts({{"表1", "<sheetData/>"}});
    parts.erase("xl/worksheets/sheet1.xml");
    CHECK(complaint(parts) == "input/office-damaged");
}
