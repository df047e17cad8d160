#include "input/office/office_reader.hpp"

#include "input/office/composer.hpp"
#include "input/office/package.hpp"
#include "input/office/relationships.hpp"
#include "input/office/web_page.hpp"
#include "input/office/word_document.hpp"
#include "input/office/workbook.hpp"

#include <algorithm>
#include <array>

namespace budgetcheck::office {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    FileKind kind;
};

constexpr auto signatures = std::to_array<Signature>({
    {"PK\x03\x04"sv, FileKind::package},
    {"PK\x05\x06"sv, FileKind::package},  // an empty one
    {"\xD0\xCF\x11\xE0"sv, FileKind::old},
    {R"({\rtf)"sv, FileKind::old},
});

// What tells them apart; where their main part really is they say themselves.
const std::string workbook_part = "xl/workbook.xml";
const std::string document_part = "word/document.xml";

constexpr std::size_t first_words = 1024;
constexpr std::size_t kept_capacity = std::size_t{1} << 20;

/// `empty`: what is said where there is no text.
void check_text(const Composer& composer, std::size_t most_bytes, const OfficeText& result, std::string_view empty) {
    if (composer.is_full()) throw Refused{{"input/office-too-large", {std::to_string(most_bytes >> 20)}}};
    if (result.text.find_first_not_of(" \n\f") == result.text.npos) throw Refused{{empty, {}}};
}

bool is_office(const Package& package) { return package.has(workbook_part) || package.has(document_part); }

void read_parts(Package& package, std::size_t most_bytes, OfficeText& result) {
    Composer composer(result.text, result.cells, most_bytes);
    if (package.has(workbook_part)) result.remarks = read_workbook(package, composer);
    else if (package.has(document_part)) read_word_document(package, composer);
    else throw Refused{{"input/archive", {}}};
    check_text(composer, most_bytes, result, "input/office-empty");
}

/// What is thrown on the way says why the document cannot be read.
template <typename Work>
void read_guarded(OfficeText& result, Work work) {
    result.clear();
    try {
        work();
    } catch (const Refused& refused) {
        result.clear();
        result.error = refused.message;
    }
}

}  // namespace

void OfficeText::clear() {
    if (text.capacity() > kept_capacity) text = {};
    text.clear();
    cells.clear();
    error.reset();
    remarks.clear();
}

FileKind file_kind(std::string_view first_bytes) {
    for (const Signature& one : signatures)
        if (first_bytes.starts_with(one.bytes)) return one.kind;
    if (first_bytes.substr(0, first_words).find("<?mso-application") != first_bytes.npos) return FileKind::old;
    return FileKind::other;
}

void read_office(int file, FileKind kind, const ConverterTool& tool, std::size_t most_bytes, OfficeText& result) {
    const auto read_converted = [&](int converted) {
        Package package(converted);
        if (!is_office(package)) throw Refused{{"input/old-office-failed", {}}};
        read_parts(package, most_bytes, result);
    };
    read_guarded(result, [&] {
        Target target = Target::unknown;
        if (kind == FileKind::package) {
            Package package(file);
            if (is_office(package)) return read_parts(package, most_bytes, result);
            target = target_of_media_type(package.part("mimetype").value_or(""));
        } else {
            target = target_of(file);
        }
        if (target == Target::unknown) throw Refused{{"input/archive", {}}};
        convert(file, target, tool, read_converted);
    });
}

void read_web_page(std::string_view bytes, std::size_t most_bytes, OfficeText& result) {
    read_guarded(result, [&] {
        Composer composer(result.text, result.cells, most_bytes);
        read_web_page(bytes, composer);
        check_text(composer, most_bytes, result, "input/web-empty");
    });
}

bool is_web_page(std::string_view bytes) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto skip = [&](std::string_view begin, std::string_view end) {
        if (!bytes.starts_with(begin)) return false;
        bytes.remove_prefix(std::min(bytes.find(end), bytes.size() - std::min(bytes.size(), end.size())) + end.size());
        return true;
    };
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    do bytes.remove_prefix(std::min(bytes.find_first_not_of(blanks), bytes.size()));
    while (skip("<!--", "-->") || skip("<?xml", "?>"));
    std::string begin(bytes.substr(0, 14));
    for (char& c : begin)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    constexpr auto begins = std::to_array<std::string_view>(
        {"<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div"});
    return std::ranges::any_of(begins, [&](std::string_view one) { return begin.starts_with(one); });
}

void read_package(std::string_view bytes, std::size_t most_bytes, OfficeText& result) {
    read_guarded(result, [&] {
        Package package(bytes);
        read_parts(package, most_bytes, result);
    });
}

}  // namespace budgetcheck::office
