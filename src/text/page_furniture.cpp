// On bytes, before anything is decoded: of each page only its first and last line are looked at.
#include "text/page_furniture.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace budgetcheck::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t least_pages = 3;
constexpr std::array wide_blanks = {"\xE3\x80\x80"sv, "\xC2\xA0"sv};
constexpr std::array numbering = {"-"sv, "—"sv, "–"sv, "－"sv, "第"sv, "共"sv, "页"sv, "/"sv, "·"sv};
constexpr std::array title_words = {"年"sv, "预算"sv, "决算"sv, "公开"sv};
constexpr std::array no_title = {"："sv, ":"sv, "  "sv, "表"sv};  // 编制单位：…, cells, 公开01表

template <typename Words>
std::size_t ending(std::string_view line, const Words& words) {
    for (const std::string_view word : words)
        if (line.ends_with(word)) return word.size();
    return 0;
}

template <typename Words>
std::size_t beginning(std::string_view line, const Words& words) {
    for (const std::string_view word : words)
        if (line.starts_with(word)) return word.size();
    return 0;
}

constexpr bool is_blank(char c) { return (c == ' ') | (c == '\t') | (c == '\r') | (c == '\f'); }

std::size_t blank_at_end(std::string_view line) {
    if (line.empty()) return 0;
    return is_blank(line.back()) ? 1 : ending(line, wide_blanks);
}

std::size_t blank_at_begin(std::string_view line) {
    if (line.empty()) return 0;
    return is_blank(line.front()) ? 1 : beginning(line, wide_blanks);
}

std::string_view trimmed(std::string_view line) {
    while (const std::size_t length = blank_at_end(line)) line.remove_suffix(length);
    while (const std::size_t length = blank_at_begin(line)) line.remove_prefix(length);
    return line;
}

constexpr bool is_digit(char c) { return (c >= '0') & (c <= '9'); }

/// The last bytes of the words of a page number.
constexpr auto ends_numbering = [] {
    std::array<bool, 256> ends{};
    for (const std::string_view word : numbering) ends[static_cast<unsigned char>(word.back())] = true;
    return ends;
}();

std::size_t number_at_end(std::string_view line) {
    if (line.empty()) return 0;
    if (is_digit(line.back())) return 1;
    return ends_numbering[static_cast<unsigned char>(line.back())] ? ending(line, numbering) : 0;
}

/// Without the page number behind it, which blanks set apart.
std::string_view without_number(std::string_view line) {
    std::string_view rest = line;
    bool any_digit = false;
    for (;;) {
        const std::size_t number = number_at_end(rest);
        const std::size_t length = number != 0 ? number : blank_at_end(rest);
        if (length == 0) break;
        any_digit = any_digit || is_digit(rest.back());
        rest.remove_suffix(length);
    }
    const bool apart = rest.size() < line.size() && blank_at_begin(line.substr(rest.size())) != 0;
    return any_digit && apart ? rest : line;
}

template <typename Words>
bool has_any(std::string_view line, const Words& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return line.find(word) != line.npos; });
}

bool has_length_of_title(std::string_view line) {
    constexpr std::size_t shortest = 12;  // bytes: four characters
    constexpr std::size_t longest = 150;
    return line.size() >= shortest && line.size() <= longest;
}

bool has_words_of_title(std::string_view line) { return has_any(line, title_words) && !has_any(line, no_title); }

/// The first line of a page that is not blank, without the blanks around it.
std::string_view first_line(std::string_view page) {
    std::string_view line;
    while (!page.empty() && line.empty()) {
        const std::size_t end = page.find('\n');
        line = trimmed(page.substr(0, end));
        page.remove_prefix(end == page.npos ? page.size() : end + 1);
    }
    return line;
}

/// Where the last line begins.
std::size_t behind_last_feed(std::string_view page) {
    const void* const feed = page.empty() ? nullptr : memrchr(page.data(), '\n', page.size());
    return feed == nullptr ? 0 : static_cast<std::size_t>(static_cast<const char*>(feed) - page.data()) + 1;
}

std::string_view last_line(std::string_view page) {
    std::string_view line;
    while (!page.empty() && line.empty()) {
        const std::size_t begin = behind_last_feed(page);
        line = trimmed(page.substr(begin));
        page = page.substr(0, begin == 0 ? 0 : begin - 1);
    }
    return line;
}

class RunningTitles {
public:
    explicit RunningTitles(std::string_view bytes) {
        for (std::size_t begin = 0; begin < bytes.size();) {
            const std::size_t end = std::min(bytes.find('\f', begin), bytes.size());
            note(bytes.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    /// What stands on the first page may be the title itself.
    std::vector<std::string_view> places() {
        std::vector<std::string_view> all;
        std::ranges::sort(lines_, {}, [](const Line& line) { return std::pair(line.words, line.whole.data()); });
        for (auto begin = lines_.begin(); begin != lines_.end();) {
            const std::string_view words = begin->words;
            const auto end = std::find_if(begin, lines_.end(), [&](const Line& line) { return line.words != words; });
            const auto count = static_cast<std::size_t>(end - begin);
            if (count >= least_pages && 2 * count > pages_ && has_words_of_title(words)) {
                if (begin->whole.data() < first_page_end_) ++begin;
                for (; begin != end; ++begin) all.push_back(begin->whole);
            }
            begin = end;
        }
        return all;
    }

private:
    struct Line {
        std::string_view words;
        std::string_view whole;  ///< with the page number
    };

    void note(std::string_view page) {
        const std::string_view first = first_line(page);
        if (first.empty()) return;
        if (pages_++ == 0) first_page_end_ = page.data() + page.size();
        note_line(first);
        const std::string_view last = last_line(page);
        if (last.data() != first.data()) note_line(last);
    }

    void note_line(std::string_view line) {
        std::string_view words = without_number(line);
        if (words.size() != line.size()) words = trimmed(words);
        if (has_length_of_title(words)) lines_.push_back({words, line});
    }

    const char* first_page_end_ = nullptr;
    std::size_t pages_ = 0;  ///< with words on them
    std::vector<Line> lines_;
};

/// How a line begins, as one number: its first bytes behind the blanks.
std::uint64_t beginning_of(std::string_view line) {
    while (const std::size_t length = blank_at_begin(line)) line.remove_prefix(length);
    std::uint64_t beginning = 0;
    std::memcpy(&beginning, line.data(), std::min(line.size(), sizeof beginning));
    return beginning;
}

/// How the first and the last line of each page begin.
struct Beginnings {
    std::vector<std::uint64_t> lines;
    std::size_t pages = 0;

    explicit Beginnings(std::string_view bytes) {
        constexpr std::size_t usual = 64;
        lines.reserve(usual);
        for (std::size_t begin = 0; begin < bytes.size(); ++pages) {
            const std::size_t end = std::min(bytes.find('\f', begin), bytes.size());
            std::string_view page = bytes.substr(begin, end - begin);
            begin = end + 1;
            const auto is_apart = [](char c) { return is_blank(c) | (c == '\n'); };
            while (!page.empty() && is_apart(page.front())) page.remove_prefix(1);
            while (!page.empty() && is_apart(page.back())) page.remove_suffix(1);
            lines.push_back(beginning_of(page));
            const std::size_t last = behind_last_feed(page);
            if (last != 0) lines.push_back(beginning_of(page.substr(last)));
        }
    }

    bool has_many(std::uint64_t beginning) const {
        const auto alike = static_cast<std::size_t>(std::ranges::count(lines, beginning));
        return alike >= least_pages && 2 * alike > pages;
    }
};

/// Do the first or last lines of most pages begin alike? In nearly all documents they do not, and nothing more needs to
/// be looked at. What more than a quarter of all lines share is one of three that are left when four different ones
/// are struck out together again and again (Misra and Gries).
bool may_have_running_titles(std::string_view bytes) {
    struct Candidate {
        std::uint64_t beginning = 0;
        std::size_t left = 0;
    };
    std::array<Candidate, 3> candidates;
    const Beginnings beginnings(bytes);
    for (const std::uint64_t beginning : beginnings.lines) {
        auto same = std::ranges::find(candidates, beginning, &Candidate::beginning);
        if (same == candidates.end()) same = std::ranges::find(candidates, std::size_t{0}, &Candidate::left);
        if (same == candidates.end()) {
            for (Candidate& candidate : candidates) --candidate.left;
        } else {
            *same = {beginning, same->left + 1};
        }
    }
    return std::ranges::any_of(candidates, [&](const Candidate& candidate) {
        return candidate.left != 0 && beginnings.has_many(candidate.beginning);
    });
}

}  // namespace

std::optional<std::string> without_running_titles(std::string_view bytes) {
    if (bytes.find('\f') == bytes.npos || !may_have_running_titles(bytes)) return std::nullopt;
    const auto places = RunningTitles(bytes).places();
    if (places.empty()) return std::nullopt;
    std::string result(bytes);
    for (const std::string_view line : places)
        std::fill_n(result.begin() + (line.data() - bytes.data()), line.size(), ' ');
    return result;
}

}  // namespace budgetcheck::text
