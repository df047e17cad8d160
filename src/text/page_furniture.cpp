// On bytes, before anything is decoded: of each page only its first and last line are looked at.
#include "text/page_furniture.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace budgetcheck::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t least_pages = 3;
constexpr std::array blanks = {" "sv, "\t"sv, "\r"sv, "\f"sv, "\xE3\x80\x80"sv, "\xC2\xA0"sv};
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

std::string_view trimmed(std::string_view line) {
    while (const std::size_t length = ending(line, blanks)) line.remove_suffix(length);
    while (const std::size_t length = beginning(line, blanks)) line.remove_prefix(length);
    return line;
}

std::size_t digit_at_end(std::string_view line) {
    return !line.empty() && line.back() >= '0' && line.back() <= '9' ? 1 : 0;
}

/// Without the page number behind it, which blanks set apart.
std::string_view without_number(std::string_view line) {
    std::string_view rest = line;
    bool any_digit = false;
    for (;;) {
        const std::size_t digit = digit_at_end(rest);
        const std::size_t length = std::max({digit, ending(rest, numbering), ending(rest, blanks)});
        if (length == 0) break;
        any_digit = any_digit || digit != 0;
        rest.remove_suffix(length);
    }
    const bool apart = rest.size() < line.size() && beginning(line.substr(rest.size()), blanks) != 0;
    return any_digit && apart ? rest : line;
}

template <typename Words>
bool has_any(std::string_view line, const Words& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return line.find(word) != line.npos; });
}

bool may_be_running_title(std::string_view line) {
    constexpr std::size_t shortest = 12;  // bytes: four characters
    constexpr std::size_t longest = 150;
    return line.size() >= shortest && line.size() <= longest && has_any(line, title_words) && !has_any(line, no_title);
}

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

std::string_view last_line(std::string_view page) {
    std::string_view line;
    while (!page.empty() && line.empty()) {
        const std::size_t feed = page.rfind('\n');
        line = trimmed(feed == page.npos ? page : page.substr(feed + 1));
        page = page.substr(0, feed == page.npos ? 0 : feed);
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
    std::vector<std::string_view> places() const {
        std::vector<std::string_view> all;
        for (const auto& [words, lines] : lines_) {
            if (lines.size() < least_pages || 2 * lines.size() <= pages_) continue;
            const bool on_first_page = lines[0].data() < first_page_end_;
            all.insert(all.end(), lines.begin() + (on_first_page ? 1 : 0), lines.end());
        }
        return all;
    }

private:
    void note(std::string_view page) {
        const std::string_view first = first_line(page);
        if (first.empty()) return;
        if (pages_++ == 0) first_page_end_ = page.data() + page.size();
        note_line(first);
        const std::string_view last = last_line(page);
        if (last.data() != first.data()) note_line(last);
    }

    void note_line(std::string_view line) {
        const std::string_view words = trimmed(without_number(line));
        if (may_be_running_title(words)) lines_[words].push_back(line);
    }

    const char* first_page_end_ = nullptr;
    std::size_t pages_ = 0;                                            ///< with words on them
    std::map<std::string_view, std::vector<std::string_view>> lines_;  ///< by their words
};

}  // namespace

std::optional<std::string> without_running_titles(std::string_view bytes) {
    if (bytes.find('\f') == bytes.npos) return std::nullopt;
    const auto places = RunningTitles(bytes).places();
    if (places.empty()) return std::nullopt;
    std::string result(bytes);
    for (const std::string_view line : places)
        std::fill_n(result.begin() + (line.data() - bytes.data()), line.size(), ' ');
    return result;
}

}  // namespace budgetcheck::text
