// A cell with what stands above it must be wholly made of known words, else the column has no coordinates.
#include "document/unnamed_header.hpp"

#include "document/header.hpp"
#include "document/header_words.hpp"
#include "document/stacked_labels.hpp"
#include "text/fold.hpp"
#include "token/token.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr int none = NamedColumn::none;

/// The cells with nothing below them; where no gaps show the columns, all cells one by one.
std::vector<StackedLabel> cells_of(const HeaderOfWords& header) {
    if (header.aligned && std::ranges::any_of(header.lines, is_laid_out)) {
        std::vector<StackedLabel> cells = stacked_labels(header.lines);
        std::ranges::sort(cells, {}, [](const StackedLabel& cell) { return cell.place.begin; });
        return cells;
    }
    std::vector<StackedLabel> cells;
    std::vector<token::Token> tokens;
    for (const text::Line& line : header.lines) {
        tokens.clear();
        token::tokenize(line.folded, tokens);
        for (const token::Token& token : tokens) {
            const bool goes_on = &token != tokens.data() && (&token - 1)->end == token.begin;
            if (!goes_on) cells.push_back({{}, {line.index, token.begin, token.end}});
            cells.back().text += token.text(line.folded);
            cells.back().place.end = token.end;
        }
    }
    return cells;
}

/// The word with which the text ends, the longest one.
int word_ending(std::u16string_view text, std::size_t& length) {
    int found = none;
    length = 0;
    const auto words = header_words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t size = text::ends_with_word(text, words[i].labels);
        if (size <= length) continue;
        length = size;
        found = static_cast<int>(i);
    }
    return found;
}

/// The length of 2024年 or 2024年度 at the end; 0 for none.
std::size_t year_ending(std::u16string_view text) {
    constexpr std::size_t digits = 4;
    static constexpr text::WordList year_marks = u"年|年度";
    const std::size_t mark = text::ends_with_word(text, year_marks);
    if (mark == 0 || text.size() < mark + digits) return 0;
    const auto year = text.substr(text.size() - mark - digits, digits);
    return std::ranges::all_of(year, text::is_digit) ? mark + digits : 0;
}

NamedColumn read_cell(const StackedLabel& cell) {
    NamedColumn column;
    column.place = cell.place;
    std::u16string_view rest = cell.text;
    std::size_t length = 0;
    column.word = word_ending(rest, length);
    rest.remove_suffix(length);
    while (column.word != none && !rest.empty()) {
        const std::size_t neutral = neutral_ending(rest);
        const int group = word_ending(rest, length);
        if (neutral >= std::max<std::size_t>(length, 1)) {
            rest.remove_suffix(neutral);
        } else if (const std::size_t year = year_ending(rest); year != 0) {
            column.of_year = true;
            rest.remove_suffix(year);
        } else if (group > 0 && column.group == none) {
            column.group = group;
            rest.remove_suffix(length);
        } else {
            column.group = column.word = none;
        }
    }
    column.subtotal = cell.text.ends_with(u"小计");
    // 一般公共预算 with 合计 below it is the column of 一般公共预算.
    if (column.word == 0 && column.group != none) {
        column.word = column.group;
        column.group = none;
    }
    return column;
}

bool heads_rows(std::u16string_view text) {
    std::size_t length = 0;
    word_ending(text, length);
    return neutral_ending(text) > length || is_form_mark(text);
}

/// 2024年预算数 over all columns.
bool says_nothing(std::u16string_view text) {
    text.remove_suffix(neutral_ending(text));
    text.remove_suffix(year_ending(text));
    return text.empty();
}

class Header {
public:
    explicit Header(std::vector<NamedColumn> columns) : columns_(std::move(columns)) {}

    std::vector<NamedColumn> finish() {
        take_groups_in_order();
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].subtotal) spread_group(i);
        drop_doubles();
        // Beside a column that is not understood, another year's may be the one that is.
        if (std::ranges::any_of(columns_, &NamedColumn::is_open))
            for (NamedColumn& column : columns_)
                if (column.of_year) column.group = column.word = none;
        for (NamedColumn& column : columns_) set(column);
        if (std::ranges::any_of(columns_, &NamedColumn::is_open))
            for (NamedColumn& column : columns_) column.whole = no_whole;
        drop_mixed();
        return std::move(columns_);
    }

private:
    static const Setting& setting_of(int word) { return header_words()[static_cast<std::size_t>(word)].setting; }

    /// 本年收入 and 上年结转结余 that hang over no cell are the groups of as many 小计 below them.
    void take_groups_in_order() {
        std::vector<std::size_t> subtotals;
        std::uint32_t line = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (!columns_[i].subtotal || columns_[i].word != 0) continue;
            subtotals.push_back(i);
            line = columns_[i].place.line;
        }
        const auto is_group = [&](const NamedColumn& column) {
            return column.word > 0 && setting_of(column.word).flow && !column.subtotal && column.place.line < line;
        };
        const auto groups = std::ranges::count_if(columns_, is_group);
        if (groups == 0 || subtotals.size() != static_cast<std::size_t>(groups)) return;
        auto subtotal = subtotals.begin();
        for (const NamedColumn& column : columns_)
            if (is_group(column)) columns_[*subtotal++].word = column.word;
        std::erase_if(columns_, is_group);
    }

    /// 本年收入 stands above the middle of the columns from 小计 to the next one: it is the group of all of them.
    void spread_group(std::size_t first) {
        std::size_t end = first + 1;
        while (end < columns_.size() && !columns_[end].subtotal) ++end;
        const std::span<NamedColumn> block = std::span(columns_).subspan(first, end - first);
        int group = block[0].word > 0 ? block[0].word : none;
        for (const NamedColumn& column : block) {
            if (column.group == none) continue;
            if (group != none && group != column.group) return;
            group = column.group;
        }
        if (group == none || !setting_of(group).flow) return;
        block[0].word = group;
        for (NamedColumn& column : block.subspan(1))
            if (column.word > 0 && !setting_of(column.word).flow) column.group = group;
    }

    /// The same words twice, as for two years: neither is known.
    void drop_doubles() {
        std::vector<bool> twice(columns_.size());
        for (std::size_t i = 0; i < columns_.size(); ++i)
            for (std::size_t j = 0; j < columns_.size(); ++j)
                if (i != j && columns_[i].word == columns_[j].word && columns_[i].group == columns_[j].group)
                    twice[i] = true;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (twice[i]) columns_[i].word = columns_[i].group = none;
    }

    int find(int group, int word) const {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].word == word && columns_[i].group == group) return static_cast<int>(i);
        return no_whole;
    }

    void set(NamedColumn& column) const {
        if (column.word == none) {
            column.setting.measure = Measure::table_money;
            return;
        }
        const HeaderWord& word = header_words()[static_cast<std::size_t>(column.word)];
        column.setting = word.setting;
        if (column.group != none) {
            const Setting& group = setting_of(column.group);
            if (group.flow) column.setting.flow = group.flow;
            if (group.fund) column.setting.fund = group.fund;
            if (group.component) column.setting.component = group.component;
        }
        for (const int whole : word.wholes) {
            if (whole == no_whole || column.whole != no_whole) break;
            column.whole = whole == 0 && column.group != none ? find(none, column.group) : find(column.group, whole);
        }
    }

    /// Parts along several dimensions do not add up.
    void drop_mixed() {
        std::vector<bool> mixed(columns_.size());
        const auto division = [&](const NamedColumn& column) {
            return header_words()[static_cast<std::size_t>(column.word)].division;
        };
        for (const NamedColumn& a : columns_)
            for (const NamedColumn& b : columns_)
                if (a.whole >= 0 && a.whole == b.whole && division(a) != division(b))
                    mixed[static_cast<std::size_t>(a.whole)] = true;
        for (NamedColumn& column : columns_)
            if (column.whole >= 0 && mixed[static_cast<std::size_t>(column.whole)]) column.whole = no_whole;
    }

    std::vector<NamedColumn> columns_;
};

/// The only one of the words that the title holds; null where none or several do.
const TitleWord* only_one(std::u16string_view title, std::span<const TitleWord> words, std::size_t& count) {
    const TitleWord* found = nullptr;
    count = 0;
    for (const TitleWord& word : words) {
        if (!any_word(word.words, [&](auto one) { return title.find(one) != std::u16string_view::npos; })) continue;
        found = &word;
        ++count;
    }
    return count == 1 ? found : nullptr;
}

}  // namespace

std::optional<std::vector<NamedColumn>> columns_named(const HeaderOfWords& header) {
    std::vector<NamedColumn> columns;
    const std::vector<StackedLabel> cells = cells_of(header);
    std::uint32_t last = 0;
    for (const StackedLabel& cell : cells) last = std::max(last, cell.place.line);
    bool any = false;
    for (const StackedLabel& cell : cells) {
        if (heads_rows(cell.text) || (cell.place.line < last && says_nothing(cell.text))) continue;
        columns.push_back(read_cell(cell));
        any = any || columns.back().word != none;
    }
    if (!any || columns.size() > most_named_columns) return std::nullopt;
    return Header(std::move(columns)).finish();
}

bool heads_bodies(const HeaderOfWords& header) {
    bool any = false;
    for (const StackedLabel& cell : cells_of(header)) {
        const RowHeading heading = row_heading(cell.text);
        if (heading == RowHeading::codes) return false;
        any = any || heading == RowHeading::bodies;
    }
    return any;
}

std::optional<Coordinates> base_named(std::u16string_view title) {
    if (speaks_of_other_money(title)) return std::nullopt;
    std::size_t count = 0;
    const TitleWord* flow = only_one(title, title_flows(), count);
    const TitleWord* fund = only_one(title, title_funds(), count);
    if (fund == nullptr && count == 0) fund = only_one(title, title_wider_funds(), count);
    const TitleWord* component = only_one(title, title_components(), count);
    if (flow == nullptr || fund == nullptr || count > 1) return std::nullopt;
    Coordinates base;
    flow->setting.apply(base);
    fund->setting.apply(base);
    if (component != nullptr) component->setting.apply(base);
    if (title.find(u"决算") != std::u16string_view::npos) base.stage = Stage::final_accounts;
    return base;
}

}  // namespace budgetcheck::document
