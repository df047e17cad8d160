#include "input/office/web_page.hpp"

#include "input/office/columns.hpp"
#include "input/office/package.hpp"
#include "input/office/table_builder.hpp"
#include "input/office/web_parser.hpp"
#include "input/office/xml.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace budgetcheck::office {
namespace {

constexpr std::size_t most_columns = 1000;  // as HTML says
constexpr std::size_t most_rows = 65'534;

constexpr auto not_shown = std::to_array({GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE,
                                          GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_SVG,
                                          GUMBO_TAG_MATH, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT});

constexpr auto blocks = std::to_array(
    {GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_H1,     GUMBO_TAG_H2,      GUMBO_TAG_H3,         GUMBO_TAG_H4,
     GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_UL,     GUMBO_TAG_OL,      GUMBO_TAG_LI,         GUMBO_TAG_DL,
     GUMBO_TAG_DT,      GUMBO_TAG_DD,      GUMBO_TAG_PRE,    GUMBO_TAG_HR,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_SECTION,
     GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER, GUMBO_TAG_NAV,     GUMBO_TAG_ASIDE,      GUMBO_TAG_MAIN,
     GUMBO_TAG_ADDRESS, GUMBO_TAG_FORM,    GUMBO_TAG_CENTER, GUMBO_TAG_FIGURE,  GUMBO_TAG_CAPTION,    GUMBO_TAG_TABLE,
     GUMBO_TAG_TR,      GUMBO_TAG_TD,      GUMBO_TAG_TH,     GUMBO_TAG_FIELDSET});

template <std::size_t count>
bool is_one_of(GumboTag tag, const std::array<GumboTag, count>& tags) {
    return std::ranges::find(tags, tag) != tags.end();
}

std::span<GumboNode* const> children(const GumboNode& node) {
    const GumboVector& list = node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
    return {reinterpret_cast<GumboNode* const*>(list.data), list.length};
}

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
GumboTag tag_of(const GumboNode& node) { return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN; }

std::string_view attribute(const GumboNode& node, const char* name) {
    const GumboAttribute* const found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool is_shown(const GumboNode& node) {
    if (is_one_of(node.v.element.tag, not_shown)) return false;
    if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return false;
    std::string style;
    for (const char c : attribute(node, "style"))
        if (c != ' ') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return style.find("display:none") == style.npos;
}

/// Text as it is shown: blanks together are one, those that do not break stay.
class Lines {
public:
    void add(std::string_view text, bool preformatted) {
        constexpr std::string_view unbroken = "\xC2\xA0";
        while (!text.empty()) {
            if (text.starts_with(unbroken)) {
                text_ += ' ';
                text.remove_prefix(unbroken.size());
                continue;
            }
            const char c = text.front();
            text.remove_prefix(1);
            const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!blank) text_ += c;
            else if (preformatted) text_ += c == '\n' ? '\n' : ' ';
            else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n') text_ += ' ';
        }
    }

    void end_line() {
        while (text_.ends_with(' ')) text_.pop_back();
        if (!text_.empty() && text_.back() != '\n') text_ += '\n';
    }

    /// All lines, parted by LF.
    std::string take() {
        end_line();
        if (text_.ends_with('\n')) text_.pop_back();
        return std::exchange(text_, {});
    }

private:
    std::string text_;
};

[[noreturn]] void too_complex() { throw Refused{{"input/web-too-complex", {}}}; }

class WebPage {
public:
    explicit WebPage(Composer& composer) : composer_(composer) {}

    void read(const GumboNode& root) {
        read_node(root, 0, false);
        flush();
    }

private:
    void read_node(const GumboNode& node, int depth, bool preformatted) {
        if (depth > max_web_depth) too_complex();
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_WHITESPACE)
            lines_.add(node.v.text.text, preformatted);
        if (!is_element(node) || !is_shown(node)) return;
        const GumboTag tag = tag_of(node);
        if (tag == GUMBO_TAG_FRAMESET) throw Refused{{"input/web-empty", {}}};  // the frames are other files
        if (tag == GUMBO_TAG_BR) {
            lines_.end_line();
            return;
        }
        if (tag == GUMBO_TAG_TABLE && !in_cell_) {
            ++tables_;
            const std::uint32_t inside = tables_in(node, depth);
            if (inside == 0 || rows_with_figures(node, depth) >= least_figure_rows) {
                flush();
                read_table(node, depth);
                tables_ += inside;
                return;
            }
        }
        const bool block = is_one_of(tag, blocks);
        if (block) end_block();
        for (const GumboNode* one : children(node)) read_node(*one, depth + 1, preformatted || tag == GUMBO_TAG_PRE);
        if (block) end_block();
    }

    void end_block() {
        if (in_cell_) lines_.end_line();
        else flush();
    }

    void flush() {
        const std::string text = lines_.take();
        if (!text.empty()) composer_.add_paragraph(text);
    }

    static std::uint32_t tables_in(const GumboNode& node, int depth) {
        if (depth > max_web_depth) too_complex();
        std::uint32_t count = 0;
        for (const GumboNode* one : children(node))
            if (is_element(*one)) count += (tag_of(*one) == GUMBO_TAG_TABLE ? 1 : 0) + tables_in(*one, depth + 1);
        return count;
    }

    /// Rows below `node` in which a cell of their own is a figure.
    static std::uint32_t rows_with_figures(const GumboNode& node, int depth) {
        std::uint32_t count = 0;
        for (const GumboNode* one : children(node)) {
            if (!is_element(*one) || tag_of(*one) == GUMBO_TAG_TABLE) continue;
            if (tag_of(*one) == GUMBO_TAG_TR) count += has_figure(*one, depth + 1) ? 1 : 0;
            else count += rows_with_figures(*one, depth + 1);
        }
        return count;
    }

    static bool has_figure(const GumboNode& row, int depth) {
        return std::ranges::any_of(children(row), [&](const GumboNode* one) {
            if (!is_element(*one) || tables_in(*one, depth) > 0) return false;
            Lines lines;
            add_text(*one, lines);
            return is_figure(lines.take());
        });
    }

    /// All text below a node that is not too deep.
    static void add_text(const GumboNode& node, Lines& lines) {
        if (node.type == GUMBO_NODE_TEXT) lines.add(node.v.text.text, false);
        if (!is_element(node)) return;
        for (const GumboNode* one : children(node)) add_text(*one, lines);
    }

    void read_table(const GumboNode& table, int depth) {
        for (const GumboNode* one : children(table))
            if (tag_of(*one) == GUMBO_TAG_CAPTION) read_node(*one, depth + 1, false);
        TableBuilder builder(tables_);
        in_cell_ = true;
        read_rows(table, depth, builder);
        in_cell_ = false;
        composer_.add_grid(builder.take());
    }

    void read_rows(const GumboNode& node, int depth, TableBuilder& builder) {
        for (const GumboNode* one : children(node)) {
            if (!is_element(*one) || !is_shown(*one)) continue;
            const GumboTag tag = tag_of(*one);
            if (tag == GUMBO_TAG_TR) read_row(*one, depth + 1, builder);
            else if (tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TFOOT)
                read_rows(*one, depth + 1, builder);
        }
    }

    void read_row(const GumboNode& row, int depth, TableBuilder& builder) {
        builder.begin_row();
        for (const GumboNode* one : children(row)) {
            const GumboTag tag = tag_of(*one);
            if ((tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) || !is_shown(*one)) continue;
            read_node(*one, depth + 1, false);
            const std::size_t rows = whole_number(attribute(*one, "rowspan"), 1, most_rows);
            const std::size_t columns = whole_number(attribute(*one, "colspan"), 1, most_columns);
            builder.add(lines_.take(), static_cast<std::uint32_t>(rows == 0 ? most_rows : rows),
                        static_cast<std::uint32_t>(std::max<std::size_t>(columns, 1)));
        }
    }

    Composer& composer_;
    Lines lines_;
    std::uint32_t tables_ = 0;
    bool in_cell_ = false;
};

}  // namespace

void read_web_page(std::string_view bytes, Composer& composer) {
    const WebParser parser(bytes, max_web_memory, max_web_seconds);
    if (parser.root() == nullptr) too_complex();
    WebPage(composer).read(*parser.root());
}

}  // namespace budgetcheck::office
