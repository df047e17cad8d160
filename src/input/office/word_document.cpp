#include "input/office/word_document.hpp"

#include "input/office/columns.hpp"
#include "input/office/numbering.hpp"
#include "input/office/relationships.hpp"
#include "input/office/table_builder.hpp"
#include "input/office/xml.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace budgetcheck::office {
namespace {

constexpr std::size_t most_columns = 1000;
constexpr std::string_view tabulator = "    ";

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names) {
    return std::ranges::find(names, name) != names.end();
}

// What is not shown: properties, deleted text, codes of fields; the second drawing of what is drawn twice; and how a
// character is read, printed in small above it.
constexpr std::array<std::string_view, 9> not_shown{"pPr",          "rPr",      "del",   "moveFrom", "instrText",
                                                    "delInstrText", "Fallback", "sdtPr", "rt"};

// What may hold drawings with text boxes.
constexpr std::array<std::string_view, 3> drawings{"drawing", "pict", "object"};

/// Is a property of this name set? Its value may be left out.
bool is_set(pugi::xml_node properties, std::string_view name) {
    const pugi::xml_node property = child(properties, name);
    return property && is_true(attribute(property, "val"), true);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Line ends in the file are blanks, those of the document are elements.
std::string words_of(pugi::xml_node node) {
    std::string text = text_of(node);
    std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

class WordDocument {
public:
    WordDocument(Numbering numbering, Composer& composer) : numbering_(std::move(numbering)), composer_(composer) {}

    void read(pugi::xml_node body) {
        read_blocks(body);
        if (!carried_.empty()) composer_.add_paragraph(carried_);
    }

private:
    /// Paragraphs and tables below `node`.
    void read_blocks(pugi::xml_node node) {
        for (const pugi::xml_node one : node.children()) {
            const std::string_view name = local_name(one);
            if (name == "p") read_paragraph(one);
            else if (name == "tbl") read_table(one);
            else if (!is_one_of(name, not_shown)) read_blocks(one);
        }
    }

    void read_paragraph(pugi::xml_node paragraph) {
        std::vector<pugi::xml_node> boxes;
        composer_.add_paragraph(text_in(paragraph, boxes));
        for (const pugi::xml_node box : boxes) read_blocks(box);
    }

    /// The paragraph's text, with its number; text boxes in it are put aside. Where the end of the paragraph is deleted
    /// its text belongs to the next one.
    std::string text_in(pugi::xml_node paragraph, std::vector<pugi::xml_node>& boxes) {
        std::string text = std::exchange(carried_, {});
        collect(paragraph, text, boxes);
        const pugi::xml_node properties = child(paragraph, "pPr");
        const pugi::xml_node mark = child(properties, "rPr");
        if (child(mark, "del") || child(mark, "moveFrom")) {
            carried_ = std::move(text);
            return {};
        }
        std::string number = numbering_.next(properties);
        if (text.empty()) return text;
        if (is_digit(text.front()) && !number.empty()) number += ' ';  // 1. and 5万元 are not 1.5万元
        return number + text;
    }

    void collect(pugi::xml_node node, std::string& text, std::vector<pugi::xml_node>& boxes) {
        for (const pugi::xml_node one : node.children()) {
            const std::string_view name = local_name(one);
            if (is_one_of(name, not_shown)) continue;
            if (name == "t") text += words_of(one);
            else if (name == "tab") text += tabulator;
            else if (name == "br" || name == "cr") text += '\n';
            else if (name == "noBreakHyphen") text += '-';
            else if (is_one_of(name, drawings)) find_boxes(one, boxes);
            else if (name != "r" || !is_set(child(one, "rPr"), "vanish")) collect(one, text, boxes);
        }
    }

    void find_boxes(pugi::xml_node node, std::vector<pugi::xml_node>& boxes) {
        for (const pugi::xml_node one : node.children()) {
            if (is(one, "txbxContent")) boxes.push_back(one);
            else if (!is(one, "Fallback")) find_boxes(one, boxes);
        }
    }

    void read_table(pugi::xml_node table) {
        if (!carried_.empty()) composer_.add_paragraph(std::exchange(carried_, {}));
        const std::uint32_t number = ++tables_;
        const std::uint32_t inside = tables_in(table);
        if (inside > 0 && rows_with_figures(table) < least_figure_rows) {  // its cells are read one after the other
            read_blocks(table);
            return;
        }
        tables_ += inside;
        TableBuilder builder(number);
        read_rows(table, builder);
        composer_.add_grid(builder.take());
    }

    static std::uint32_t tables_in(pugi::xml_node node) {
        std::uint32_t count = 0;
        for (const pugi::xml_node one : node.children()) count += (is(one, "tbl") ? 1 : 0) + tables_in(one);
        return count;
    }

    /// Rows below `node` in which a cell of their own is a figure.
    static std::uint32_t rows_with_figures(pugi::xml_node node) {
        std::uint32_t count = 0;
        for (const pugi::xml_node one : node.children()) {
            if (is(one, "tr")) count += has_figure(one) ? 1 : 0;
            else if (!is(one, "tbl")) count += rows_with_figures(one);
        }
        return count;
    }

    static bool has_figure(pugi::xml_node row) {
        return std::ranges::any_of(row.children(), [](pugi::xml_node one) {
            if (is(one, "tc")) return tables_in(one) == 0 && is_figure(text_of(one));
            return has_figure(one);
        });
    }

    void read_rows(pugi::xml_node node, TableBuilder& builder) {
        for (const pugi::xml_node one : node.children()) {
            if (is_one_of(local_name(one), not_shown)) continue;
            if (!is(one, "tr")) {
                read_rows(one, builder);
                continue;
            }
            const pugi::xml_node properties = child(one, "trPr");
            if (child(properties, "del") || is_set(properties, "hidden")) continue;
            builder.begin_row();
            builder.skip(static_cast<std::uint32_t>(
                whole_number(attribute(child(properties, "gridBefore"), "val"), 0, most_columns)));
            read_cells(one, builder);
        }
    }

    void read_cells(pugi::xml_node node, TableBuilder& builder) {
        for (const pugi::xml_node one : node.children()) {
            if (is_one_of(local_name(one), not_shown)) continue;
            if (is(one, "tc")) read_cell(one, builder);
            else read_cells(one, builder);
        }
    }

    void read_cell(pugi::xml_node cell, TableBuilder& builder) {
        const pugi::xml_node properties = child(cell, "tcPr");
        const auto span = static_cast<std::uint32_t>(
            std::max<std::size_t>(whole_number(attribute(child(properties, "gridSpan"), "val"), 1, most_columns), 1));
        const pugi::xml_node merge = child(properties, "vMerge");
        if (merge && attribute(merge, "val") != "restart") {
            builder.continue_above(span);
            return;
        }
        std::string text;
        read_cell_text(cell, text);
        text += std::exchange(carried_, {});
        builder.add(std::move(text), 1, span);
    }

    void read_cell_text(pugi::xml_node node, std::string& text) {
        for (const pugi::xml_node one : node.children()) {
            if (is_one_of(local_name(one), not_shown) || is(one, "tcPr")) continue;
            if (!is(one, "p")) {
                read_cell_text(one, text);
                continue;
            }
            std::vector<pugi::xml_node> boxes;
            const std::string paragraph = text_in(one, boxes);
            if (!text.empty() && !paragraph.empty()) text += '\n';
            text += paragraph;
            for (const pugi::xml_node box : boxes) read_cell_text(box, text);
        }
    }

    Numbering numbering_;
    Composer& composer_;
    std::string carried_;
    std::uint32_t tables_ = 0;
};

/// The numbers of lists; what they are read from is not kept.
Numbering read_numbering(std::string numbering, std::string styles) {
    if (numbering.empty()) return {{}, {}};
    const XmlPart lists(std::move(numbering));
    if (styles.empty()) return {lists.root(), {}};
    const XmlPart styled(std::move(styles));
    return {lists.root(), styled.root()};
}

}  // namespace

void read_word_parts(std::string document, std::string numbering, std::string styles, Composer& composer) {
    Numbering numbers = read_numbering(std::move(numbering), std::move(styles));
    const XmlPart xml(std::move(document));
    WordDocument(std::move(numbers), composer).read(child(xml.root(), "body"));
}

void read_word_document(Package& package, Composer& composer) {
    const std::string name = main_part(package, "word/document.xml");
    const auto related = relationships(package, name);
    const auto part = [&](std::string_view type) {
        const std::string found = related_part(related, type);
        return found.empty() ? std::string{} : package.part(found).value_or("");
    };
    std::string numbering = part("numbering");
    std::string styles = numbering.empty() ? std::string{} : part("styles");
    std::optional<std::string> document = package.part(name);
    if (!document) throw Refused{{"input/office-damaged", {}}};
    read_word_parts(std::move(*document), std::move(numbering), std::move(styles), composer);
}

}  // namespace budgetcheck::office
