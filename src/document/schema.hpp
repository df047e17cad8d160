// Tables as data: what a table is called, what its header says, which coordinates its rows and columns have.
// A new table is a new Schema; nothing outside the data files names one.
#pragma once

#include "text/words.hpp"

#include <budgetcheck/coordinates.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace budgetcheck::document {

using text::any_word;
using text::WordList;

/// `count` stands for everything that is not money: pieces, square metres.
enum class Unit : std::uint8_t { unknown, yuan, ten_thousand_yuan, hundred_million_yuan, count };

/// What a row or column fixes beyond the base coordinates of its half.
struct Setting {
    std::optional<Measure> measure = {};
    std::optional<Flow> flow = {};
    std::optional<Fund> fund = {};
    std::optional<Component> component = {};
    std::optional<Purpose> purpose = {};
    std::optional<Stage> stage = {};
    std::uint16_t years_before = 0;  ///< of which year, counted back from the document's own

    constexpr void apply(Coordinates& coordinates) const {
        if (measure) coordinates.measure = *measure;
        if (flow) coordinates.flow = *flow;
        if (fund) coordinates.fund = *fund;
        if (component) coordinates.component = *component;
        if (purpose) coordinates.purpose = *purpose;
        if (stage) coordinates.stage = *stage;
        coordinates.year = static_cast<std::uint16_t>(coordinates.year - years_before);
    }
};

constexpr int no_whole = -1;
constexpr int unprinted_whole = -2;  ///< the half as a whole, for which it has no row

/// Labels are bare folded words (see text::bare), alternatives set apart by '|'.
struct Column {
    std::string_view name;  ///< as reports call it
    WordList labels;        ///< header words any of which names the column; empty: the column is always there
    Setting setting = {};
    int whole = no_whole;  ///< index of the column of which this one is a part
    int list = 0;          ///< the parts of a whole may be listed twice: those of each list add up to it
};

struct LabelRow {
    WordList labels;
    Setting setting = {};
    int whole = no_whole;   ///< index of the row of which this one is a part
    bool of_which = false;  ///< 其中: it is no more than its whole, whose other parts are not listed beside it
    bool optional = false;  ///< where it is not printed, its parts are parts of its whole
};

enum class RowScheme : std::uint8_t {
    functional_codes,  ///< 208 / 05 / 02 or 2080502, and 合计
    economic_codes,    ///< 301 / 01 or 30101, and 合计
    bodies,            ///< 301 某局, 301001 its units, and 合计
    labels,            ///< a fixed list: 一、财政拨款收入 …
    class_names,       ///< 一、〈name of a functional class〉 …, and a total
    outline,           ///< 一、货物, under it groups, under each its items
    single,            ///< one row of figures without a label
    statements,        ///< figures of sentences, each with coordinates of its own
};

/// One half of a side-by-side table, or the whole of any other: a view of the cube.
struct Half {
    RowScheme rows;
    Coordinates base;
    std::span<const Column> columns;
    /// RowScheme::labels: all rows; class_names: those that are no class, the first being what the classes add up to.
    std::span<const LabelRow> labels = {};
    WordList total = u"合计|总计";  ///< of the row that closes the half
    WordList groups = {};           ///< names of groups of rows, printed in front of some row of the group
    WordList item_marks = {};       ///< RowScheme::outline: how the text of an item ends
    Setting unlisted = {};          ///< of the rows that are none of the labels

    bool prints_total() const {
        for (const LabelRow& row : labels)
            if (row.whole == no_whole) return true;
        return labels.empty();
    }
};

struct Schema {
    std::string_view id;
    std::string_view name;    ///< the full name of the table in reports
    WordList stems;           ///< how its title ends
    WordList required_words;  ///< all of them stand in its header
    WordList header_words;    ///< whatever else may stand in its header
    std::span<const Half> halves;
    Unit usual_unit = Unit::yuan;
    std::u16string_view subject =
        {};                       ///< what the note of the empty table must name; empty where the table is never empty
    bool may_be_of_year = false;  ///< many print it without what was carried over
    std::array<std::u16string_view, 2> in_order = {};  ///< in a line of the header with both the first stands in front
    const Schema* form_of = nullptr;                   ///< of one made from a header: the known one that has its title
};

/// The one a profile has.
inline const Schema& known(const Schema& schema) { return schema.form_of != nullptr ? *schema.form_of : schema; }

/// Forms of one table have one id. Others mostly differ at its end.
inline bool is_same_id(std::string_view a, std::string_view b) {
    return a.size() == b.size() && (a.empty() || (a.back() == b.back() && a == b));
}

/// Which sentences beside the tables: the words of each are data, see phrases.hpp.
enum class Wording : std::uint8_t { budget, national_budget, final_accounts };

/// Whether every document of a kind has its tables under the very titles that are known.
enum class Titles : std::uint8_t { prescribed, vary };

/// The tables that one kind of document from one kind of body has, in their order. Where a table is printed in several
/// forms they stand behind each other, with one id, the one that asks most of its header first.
struct Profile {
    std::string_view id;  ///< as --profile and reports have it
    std::span<const Schema> tables;
    Stage stage = Stage::budget;  ///< of which its own figures speak
    Wording wording = Wording::budget;
    Titles titles = Titles::prescribed;

    /// Is it a further form of the table before it?
    bool is_another_form(const Schema& schema) const {
        return &schema != tables.data() && is_same_id((&schema - 1)->id, schema.id);
    }

    /// How many tables, the forms of one counted once.
    std::size_t count() const {
        std::size_t count = 0;
        for (const Schema& schema : tables) count += is_another_form(schema) ? 0 : 1;
        return count;
    }

    bool has(const Schema& schema) const {
        const std::less<> before;
        const Schema* const own = &known(schema);
        return !before(own, tables.data()) && before(own, tables.data() + tables.size());
    }
};

/// All that is known. A document belongs to the one whose tables it has.
std::span<const Profile> profiles();

/// The figures of sentences as a table of one column.
const Schema& narrative_schema();

}  // namespace budgetcheck::document
