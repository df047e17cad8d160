// A paragraph goes on until a line begins with an ordinal, or a full stop ends a line, or a heading or table comes.
#include "document/paragraphs.hpp"

#include "document/item_path.hpp"
#include "document/line_order.hpp"
#include "document/money_units.hpp"
#include "document/ordinals.hpp"
#include "document/page_numbers.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace budgetcheck::document {
namespace {

constexpr std::size_t npos = std::u16string_view::npos;

constexpr std::size_t usual_paragraphs = 64;
constexpr std::size_t usual_lines = 32;  ///< of a paragraph

bool is_read(Section section) { return section != Section::other && section != Section::form; }

/// With which page numbers, ordinals and figures begin, by the lower bits.
constexpr auto special_beginnings = [] {
    std::array<bool, 256> table{};
    for (const char16_t c : std::u16string_view(u"0123456789-/第共页(一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"))
        table[c % table.size()] = true;
    return table;
}();

/// Could one of them begin here? With most characters it is certain that none does.
bool may_begin_specially(char16_t c) { return special_beginnings[c % special_beginnings.size()]; }

/// “教育支出(类)…, with or without a number in front.
bool is_item(std::u16string_view text) {
    constexpr std::u16string_view class_mark = u"(类)";
    constexpr std::size_t longest_class = 30;
    std::size_t quote = 0;
    while (quote < 2 && quote < text.size() && text::is_digit(text[quote])) ++quote;
    return quote < text.size() && text[quote] == u'"' &&
           text.substr(quote, longest_class + class_mark.size()).find(class_mark) != npos;
}

/// Lines between two headings.
struct Stretch {
    Section section = Section::other;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Does a heading open its section? One with a number may stand in a list of contents, behind which no money is named.
bool opens_section(const Title& heading, Section before, std::span<const text::Line> below) {
    if (!heading.tables.empty() || heading.leaders) return false;
    if (!heading.numbered) return true;
    return heading.section == Section::explanation && before != Section::circumstances && before != heading.section &&
           std::ranges::any_of(below, names_money, &text::Line::bare);
}

/// Those that are read.
std::vector<Stretch> stretches_between(const text::Text& text, const std::vector<Title>& headings) {
    const std::size_t line_count = text.lines().size();
    std::vector<Stretch> stretches;
    stretches.reserve(headings.size() + 1);
    Section section = Section::other;
    std::uint32_t first = 0;
    const auto end_at = [&](std::uint32_t last) {
        if (is_read(section)) stretches.push_back({section, first, last});
    };
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const Title& heading = headings[i];
        end_at(heading.place.line);
        first = heading.place.line + 1;
        const std::size_t behind = i + 1 < headings.size() ? headings[i + 1].place.line : line_count;
        if (opens_section(heading, section,
                          std::span(text.lines()).subspan(first, std::max<std::size_t>(behind, first) - first)))
            section = heading.section;
    }
    end_at(static_cast<std::uint32_t>(line_count));
    return stretches;
}

/// Puts paragraphs together, line by line.
class Paragraphs {
public:
    Paragraphs(const text::Text& text, const std::vector<Stretch>& stretches, Document& document)
        : text_(text), document_(document) {
        // Nearly all lines of a stretch are prose.
        std::size_t characters = 0;
        std::size_t lines = 0;
        for (const Stretch& stretch : stretches) {
            characters += text.bare(stretch.first, stretch.last).size();
            lines += stretch.last - stretch.first;
        }
        document.prose.characters = std::make_unique_for_overwrite<char16_t[]>(characters);
        document.prose.lines.reserve(lines);
        document.paragraphs.reserve(usual_paragraphs);
        collected_.reserve(usual_lines);
        end_ = document.prose.characters.get();
    }

    void read(const Stretch& stretch) {
        for (std::uint32_t i = stretch.first; i < stretch.last; ++i) {
            const LineRole role = document_.roles[i];
            if (role == LineRole::prose) collect(i, stretch.section);
            else if (role != LineRole::blank) finish(stretch.section);
        }
        finish(stretch.section);
    }

    /// Of all paragraphs.
    std::u16string_view text() const {
        const char16_t* const begin = document_.prose.characters.get();
        return {begin, static_cast<std::size_t>(end_ - begin)};
    }

private:
    void collect(std::uint32_t index, Section section) {
        const text::Line& line = text_.lines()[index];
        const bool special = may_begin_specially(line.bare.front());
        if (special && is_page_number(line)) return;
        if (length_ > max_paragraph_characters || (special && length_of_ordinal(line.bare) != 0) ||
            (ends_sentence_ && begins_with_path(line.bare)))
            finish(section);
        ends_sentence_ = line.bare.back() == u'。' || line.bare.back() == u':';
        any_figure_ = any_figure_ || text::is_digit(line.bare.front());
        collected_.push_back(index);
        length_ += line.bare.size();
    }

    /// Puts the paragraph together from the lines collected since the last one.
    void finish(Section section) {
        if (!collected_.empty()) put_together(section);
    }

    void put_together(Section section) {
        const std::uint32_t first = collected_.front();
        if (any_figure_ && collected_.size() > 1) mend_order(text_, phrases(document_.profile.wording), collected_);
        begin_ = end_;
        const std::size_t first_line = document_.prose.lines.size();
        for (const std::uint32_t line : collected_) append(line);
        const auto lines = std::span<const Span>(document_.prose.lines).subspan(first_line);
        document_.paragraphs.push_back({section, {begin_, static_cast<std::size_t>(end_ - begin_)}, lines, first, 0});
        collected_.clear();
        length_ = 0;
        any_figure_ = false;
    }

    void append(std::uint32_t index) {
        const std::u16string_view bare = text_.lines()[index].bare;
        document_.prose.lines.push_back({index, static_cast<std::uint32_t>(end_ - begin_), 0});
        std::memcpy(end_, bare.data(), bare.size() * sizeof(char16_t));
        end_ += bare.size();
        document_.roles[index] = LineRole::paragraph;
    }

    const text::Text& text_;
    Document& document_;
    char16_t* begin_ = nullptr;  ///< of the paragraph at hand
    char16_t* end_ = nullptr;    ///< of all characters
    std::vector<std::uint32_t> collected_;
    std::size_t length_ = 0;      ///< of the collected lines
    bool ends_sentence_ = false;  ///< the last of them
    bool any_figure_ = false;     ///< does one of them begin with a digit?
};

/// The lines that a stretch of a paragraph touches.
std::span<const Span> lines_of(const Paragraph& paragraph, std::size_t begin, std::size_t end) {
    const auto behind = [&](std::size_t at) {
        return std::ranges::upper_bound(paragraph.lines, at, {},
                                        [](const Span& line) { return std::size_t{line.begin}; });
    };
    return {behind(begin) - 1, behind(end - 1)};
}

/// An item may begin that has no line of its own, or no sign behind its number: …。18“教育支出(类)…
void split_items(Document& document) {
    std::vector<Paragraph> parts;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& whole = document.paragraphs[i];
        std::size_t begin = 0;
        const auto add_up_to = [&](std::size_t end) {
            Paragraph& part = parts.emplace_back(whole);
            part.text = whole.text.substr(begin, end - begin);
            part.lines = lines_of(whole, begin, end);
            part.first_line = std::ranges::min(part.lines, {}, &Span::line).line;
            part.offset = static_cast<std::uint32_t>(begin);
            begin = end;
        };
        if (whole.section == Section::explanation) {
            const std::size_t offset = document.prose.offset_of(whole);
            document.prose.signs.of(Sign::sentence_end).each(offset, offset + whole.text.size(), [&](std::size_t at) {
                const std::size_t end = at + 1 - offset;
                if (!is_item(whole.text.substr(end)) || whole.text[end - 1] != u'。') return;
                if (parts.empty())
                    parts.assign(document.paragraphs.begin(),
                                 document.paragraphs.begin() + static_cast<std::ptrdiff_t>(i));
                add_up_to(end);
            });
        }
        if (begin != 0) add_up_to(whole.text.size());
        else if (!parts.empty()) parts.push_back(whole);
    }
    if (!parts.empty()) document.paragraphs = std::move(parts);
}

/// The stretch of a line that begins with its character `first`, which is that at `begin` of the text, and ends with
/// the line at the latest.
Span place_from(const text::Line& line, std::uint32_t first, std::size_t begin, std::size_t end, std::size_t line_end) {
    const std::size_t others = std::max(std::min(end, line_end), begin + 1) - 1 - begin;
    // Without blanks between the words, as mostly, there is nothing to count.
    const bool has_blanks = line.bare.size() != line.end - line.begin;
    const std::uint32_t last =
        has_blanks ? text::Text::index_behind(line, first, others) : first + static_cast<std::uint32_t>(others);
    return {line.index, first, last + 1};
}

}  // namespace

Span Paragraph::place(const text::Text& source, std::size_t begin, std::size_t end) const {
    begin += offset;
    end += offset;
    const auto next =
        std::ranges::upper_bound(lines, begin, {}, [](const Span& line) { return std::size_t{line.begin}; });
    const Span& line = *(next - 1);
    const text::Line& printed = source.lines()[line.line];
    const std::uint32_t first = source.index_in_long(printed, begin - line.begin);
    return place_from(printed, first, begin, end, next == lines.end() ? offset + text.size() : next->begin);
}

void PlacesInOrder::go_to_line(std::size_t at) {
    const auto lines = paragraph_.lines;
    const std::size_t last = line_;
    if (at < lines[line_].begin) line_ = 0;
    while (line_ + 1 < lines.size() && lines[line_ + 1].begin <= at) ++line_;
    if (line_ == last && index_ != 0) return;
    bare_ = 0;
    index_ = source_.lines()[lines[line_].line].begin;
}

std::uint32_t PlacesInOrder::index(const text::Line& line, std::size_t bare) {
    if (line.is_long() || bare < bare_) return source_.index_in_long(line, bare);
    if (line.bare.size() == line.end - line.begin) return line.begin + static_cast<std::uint32_t>(bare);
    index_ = text::Text::index_behind(line, index_, bare - bare_);
    bare_ = bare;
    return index_;
}

Span PlacesInOrder::place(std::size_t begin, std::size_t end) {
    begin += paragraph_.offset;
    end += paragraph_.offset;
    go_to_line(begin);
    const auto lines = paragraph_.lines;
    const text::Line& printed = source_.lines()[lines[line_].line];
    const std::size_t line_end =
        line_ + 1 < lines.size() ? lines[line_ + 1].begin : paragraph_.offset + paragraph_.text.size();
    return place_from(printed, index(printed, begin - lines[line_].begin), begin, end, line_end);
}

void read_paragraphs(const text::Text& text, const std::vector<Title>& headings, Document& document) {
    const std::vector<Stretch> stretches = stretches_between(text, headings);
    Paragraphs paragraphs(text, stretches, document);
    for (const Stretch& stretch : stretches) paragraphs.read(stretch);
    document.prose.signs = ProseSigns(paragraphs.text());
    split_items(document);
}

}  // namespace budgetcheck::document
