// The format is one element a line, written by printf: no general reader of XML is needed. What does not look like it
// is left out; a file cannot make such lines, for its words and its title are escaped.
#include "input/pdf_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace budgetcheck {
namespace {

constexpr std::string_view page_start = "<page ";
constexpr std::string_view page_end = "</page>";
constexpr std::string_view word_start = "<word ";
constexpr std::string_view word_end = "</word>";

struct Entity {
    std::string_view name;
    char character;
};

constexpr auto entities = std::to_array<Entity>({
    {"&amp;", '&'},
    {"&lt;", '<'},
    {"&gt;", '>'},
    {"&quot;", '"'},
    {"&apos;", '\''},
});

/// Writes the characters that the entities stand for over them, and gives the new end.
char* without_entities(char* begin, char* end) {
    char* written = std::find(begin, end, '&');
    for (char* read = written; read != end;) {
        const std::string_view rest(read, static_cast<std::size_t>(end - read));
        const auto entity = std::ranges::find_if(entities, [&](const Entity& e) { return rest.starts_with(e.name); });
        if (entity == entities.end()) {
            *written++ = *read++;
        } else {
            *written++ = entity->character;
            read += entity->name.size();
        }
    }
    return written;
}

/// Form feeds and the like, which would turn our pages.
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }

constexpr double furthest = 1e6;  // a PDF's page has at most 14,400 points

/// The numbers of attributes, in their order: name="number". None where one is missing or no place on paper.
template <std::size_t count>
std::optional<std::array<double, count>> attributes(std::string_view tag) {
    std::array<double, count> values{};
    for (double& value : values) {
        const std::size_t quote = tag.find('"');
        if (quote == tag.npos) return std::nullopt;
        tag.remove_prefix(quote + 1);
        const auto [end, problem] = std::from_chars(tag.data(), tag.data() + tag.size(), value);
        if (problem != std::errc{} || end == tag.data() + tag.size() || *end != '"') return std::nullopt;
        if (!std::isfinite(value) || std::abs(value) > furthest) return std::nullopt;
        tag.remove_prefix(static_cast<std::size_t>(end - tag.data()) + 1);
    }
    return values;
}

}  // namespace

bool PdfWords::feed(std::string_view bytes) {
    pending_ += bytes;
    std::size_t done = 0;
    for (std::size_t end = 0; (end = pending_.find(page_end, std::max(done, searched_))) != pending_.npos;) {
        read_page(pending_.data() + done, pending_.data() + end);
        done = end + page_end.size();
    }
    pending_.erase(0, done);
    searched_ = pending_.size() < page_end.size() ? 0 : pending_.size() - page_end.size();
    return pending_.size() <= max_page_bytes;
}

void PdfWords::read_page(char* begin, char* end) {
    page_ = {.words = std::move(page_.words)};
    page_.words.clear();
    while (begin != end) {
        char* const line_end = std::find(begin, end, '\n');
        read_line(std::find_if(begin, line_end, [](char c) { return c != ' '; }), line_end);
        begin = line_end == end ? end : line_end + 1;
    }
    take_(page_);
}

void PdfWords::read_line(char* begin, char* end) {
    const std::string_view line(begin, static_cast<std::size_t>(end - begin));
    const std::string_view tag = line.substr(0, line.find('>'));
    if (tag.size() == line.size()) return;
    if (line.starts_with(page_start)) {
        if (const auto size = attributes<2>(tag)) {
            page_.width = size->front();
            page_.height = size->back();
        }
    } else if (line.starts_with(word_start) && line.substr(tag.size() + 1).ends_with(word_end)) {
        const auto box = attributes<4>(tag);
        if (!box) return;  // such a word has no place on the page
        char* const text = begin + tag.size() + 1;
        char* const text_end = without_entities(text, end - word_end.size());
        if (text == text_end) return;
        std::replace_if(text, text_end, is_control, ' ');
        const auto [left, top, right, bottom] = *box;
        page_.words.push_back({{text, static_cast<std::size_t>(text_end - text)}, left, top, right, bottom});
    }
}

}  // namespace budgetcheck
