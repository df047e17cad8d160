// The fast decoder against a slow, obvious one on random bytes.
#include "text/fold.hpp"
#include "text/lines.hpp"
#include "text/usual.hpp"

#include "catch.hpp"

#include <utf8.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace budgetcheck::text;

namespace {

constexpr int documents = 4'000;
constexpr int longest = 60;  ///< pieces of a document
constexpr std::array<std::string_view, 31> pieces{
    "a",      "7",        ",",      " ",      "\t",         "\n",         "\n",           "\r\n",
    "\f",     "\r",       "预",     "算",     "，",         "１",         "\u3000",       "⾏",
    "\u200B", "\uFEFF",   "\u00AD", "\u00E9", "\U0001F600", "\U00020000", "\xFF",         "\x80",
    "\xE6",   "\xE6\x94", "\xC3",   "\xC0",   "\xED\xA0",   "\xF0\x9F",   "\xF4\x90\x80",
};

struct Character {
    std::string_view bytes;
    std::u16string folded;  ///< none or one
    bool valid = true;
};

struct SlowLine {
    std::uint32_t page = 0;
    std::vector<Character> characters;  ///< one for each column
};

/// The shortest beginning of `bytes` that is one valid character, else its first byte.
Character first_character(std::string_view bytes) {
    for (std::size_t size = 1; size <= 4 && size <= bytes.size(); ++size) {
        const std::string_view start = bytes.substr(0, size);
        if (!utf8::is_valid(start.begin(), start.end())) continue;
        const char* position = start.data();
        const char32_t character = utf8::next(position, start.data() + size);
        const char16_t folded = folded_unit(character);
        if (folded == dropped) return {start, u""};
        return {start, std::u16string(1, folded < u' ' ? u' ' : folded)};
    }
    return {bytes.substr(0, 1), u"\uFFFD", false};
}

std::vector<SlowLine> decode_slowly(std::string_view bytes) {
    std::vector<SlowLine> lines;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::uint32_t page = 1;
    while (!bytes.empty()) {
        std::string_view raw = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(raw.size() + 1, bytes.size()));
        if (raw.ends_with('\r')) raw.remove_suffix(1);
        SlowLine& line = lines.emplace_back();
        bool leading = true;
        std::uint32_t inside = 0;
        while (!raw.empty()) {
            Character character = first_character(raw);
            raw.remove_prefix(character.bytes.size());
            leading = leading && character.bytes == "\f";
            if (character.bytes == "\f") ++(leading ? page : inside);
            line.characters.push_back(character);
        }
        line.page = page;
        page += inside;
    }
    return lines;
}

std::string random_bytes(std::mt19937& random) {
    std::string bytes;
    for (std::size_t left = random() % longest; left > 0; --left) bytes += pieces[random() % pieces.size()];
    return bytes;
}

std::string hexadecimal(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        result += {digits[byte >> 4], digits[byte & 15U], ' '};
    }
    return result;
}

/// What differs between the two readings of a line; empty where nothing does.
std::string compare(const Text& text, const Line& line, const SlowLine& slow) {
    if (line.page != slow.page) return "page";
    std::u16string folded;
    std::vector<std::uint32_t> columns;
    for (std::uint32_t i = 0; i < slow.characters.size(); ++i) {
        const Character& character = slow.characters[i];
        if (text.raw(line, i + 1, 1) != character.bytes) return "raw text of column " + std::to_string(i + 1);
        folded += character.folded;
        columns.resize(folded.size(), i + 1);
    }
    if (line.folded != folded) return "folded text";
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (text.column(line, i) != columns[i]) return "column of folded character " + std::to_string(i);
    return {};
}

std::string places(const std::vector<SlowLine>& lines) {
    std::string result;
    for (std::size_t l = 0; l < lines.size(); ++l)
        for (std::size_t c = 0; c < lines[l].characters.size(); ++c)
            if (!lines[l].characters[c].valid) result += std::to_string(l + 1) + ":" + std::to_string(c + 1) + " ";
    return result;
}

std::string places(const std::vector<InvalidBytes>& invalid) {
    std::string result;
    for (const InvalidBytes& one : invalid)
        for (std::uint32_t i = 0; i < one.length; ++i)
            result += std::to_string(one.line + 1) + ":" + std::to_string(one.column + i) + " ";
    return result;
}

}  // namespace

TEST_CASE("the decoder agrees with a slow one on random bytes", "[text]") {
    std::mt19937 random(20231);
    for (int i = 0; i < documents; ++i) {
        const std::string bytes = random_bytes(random);
        INFO(hexadecimal(bytes));
        const Text text(bytes);
        const std::vector<SlowLine> slow = decode_slowly(bytes);
        REQUIRE(text.lines().size() == slow.size());
        for (std::size_t l = 0; l < slow.size(); ++l) {
            INFO("line " << l + 1);
            REQUIRE(compare(text, text.lines()[l], slow[l]) == "");
            REQUIRE(text.lines()[l].number == l + 1);
        }
        REQUIRE(places(text.invalid()) == places(slow));
    }
}

TEST_CASE("places in a long line are found", "[text]") {
    std::mt19937 random(20232);
    for (int i = 0; i < 5; ++i) {
        std::string bytes = "x";
        while (bytes.size() < 5000) bytes += random_bytes(random);
        std::erase(bytes, '\n');
        const Text text(bytes);
        const Line& line = text.lines().at(0);
        REQUIRE(compare(text, line, decode_slowly(bytes).at(0)) == "");
        std::uint32_t printed = 0;
        for (std::uint32_t at = 0; at < line.folded.size(); ++at)
            if (line.folded[at] != u' ') REQUIRE(text.index_in_long(line, printed++) == at);
    }
}

TEST_CASE("all decoders write the same", "[text]") {
    std::mt19937 random(20233);
    constexpr std::array<std::string_view, 13> usual{
        "预算支出总表", "  ", "                   ", "1,234.56", "、", "。", "（１）", "“", "”", "，", "⾏",
        "\u3000",       "\n"};
    for (int i = 0; i < documents; ++i) {
        std::string bytes;
        for (std::size_t left = random() % longest; left > 0; --left) bytes += usual[random() % usual.size()];
        bytes += random_bytes(random);
        const std::size_t size = bytes.size();
        bytes.resize(size + decoder_block);
        INFO(hexadecimal(bytes));
        const auto read = [&](auto decode) {
            std::u16string folded(bytes.size() + decoder_block, u'?');
            std::u16string bare(bytes.size() + decoder_block, u'?');
            LineEnds line_ends;
            const Decoded end = decode({bytes.data(), folded.data(), bare.data()}, bytes.data() + size, line_ends);
            std::vector<std::array<std::ptrdiff_t, 3>> ends;
            for (const Decoded& at : line_ends.all())
                ends.push_back({at.position - bytes.data(), at.folded - folded.data(), at.bare - bare.data()});
            folded.resize(static_cast<std::size_t>(end.folded - folded.data()));
            bare.resize(static_cast<std::size_t>(end.bare - bare.data()));
            return std::tuple(end.position - bytes.data(), folded, bare, ends);
        };
        for (const Decoder decode : decoders()) REQUIRE(read(decode) == read(decode_usual_anywhere));
    }
}

TEST_CASE("what decoders take as it is folds to itself", "[text]") {
    for (char16_t c = 0x4E00; c < 0xA000; ++c) REQUIRE(fold(c) == c);
    for (char16_t c = 0x3001; c < 0x3014; ++c) REQUIRE(fold(c) == c);
    for (char16_t c = 0xFF01; c < 0xFF5F; ++c) REQUIRE(fold(c) == c - 0xFEE0);
}
