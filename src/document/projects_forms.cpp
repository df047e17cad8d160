// A form is a table of labels and values whose cells wrap: pieces between blanks, in reading order. Values follow their
// label; what begins a line without a label goes on with a value above it.
#include "document/money_units.hpp"
#include "document/page_numbers.hpp"
#include "document/projects_parts.hpp"
#include "document/schema.hpp"
#include "text/fold.hpp"
#include "token/token.hpp"

#include <algorithm>
#include <array>

namespace budgetcheck::document {
namespace {

using token::Kind;
using token::Token;

constexpr std::size_t npos = std::u16string_view::npos;
constexpr std::size_t most_form_page_digits = 3;  ///< a longer number alone on its line is an amount
constexpr std::uint32_t name_lines = 24;          ///< under the title in which the name must be labelled

enum class Field : std::uint8_t {
    name,
    department,
    implementer,
    other_words,
    start,
    end,
    total,
    total_fiscal,
    annual,
    annual_fiscal,
    carry_over,
    other_money,
    goals,
    indicators,
};

/// In the order of Field.
constexpr auto labels = std::to_array<WordList>({
    u"项目名称",
    u"主管部门",
    u"实施单位|项目单位|预算单位",
    u"项目性质|项目类别|项目属性|项目类型",
    u"计划开始日期|开始日期",
    u"计划完成日期|完成日期|计划结束日期",
    u"项目资金总额",
    u"其中:财政资金",
    u"年度资金申请总额|年度资金总额",
    u"其中:当年财政拨款",
    u"上年结转资金|其中:上年结转资金",
    u"其他资金",
    u"项目总目标|年度总体目标",
    u"一级指标",
});

/// Labels of groups of rows: they stand beside the rows, anywhere.
constexpr text::WordList group_words = u"项目资金|资金|项目|绩效|目标|指标|绩效目标|绩效指标";
constexpr text::WordList yuan_words = u"(元)|项目资金(元)|单位:元|(单位:元)";
constexpr text::WordList ten_thousand_words = u"(万元)|项目资金(万元)|单位:万元|(单位:万元)";

void add_pieces(std::u16string_view line, std::uint32_t index, bool behind_blank, std::vector<FormPiece>& pieces) {
    bool first = true;
    for (std::size_t begin = line.find_first_not_of(u' '); begin != npos;) {
        const std::size_t end = std::min(line.find(u' ', begin), line.size());
        FormPiece piece;
        piece.text = line.substr(begin, end - begin);
        piece.place = {index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        piece.starts_line = first;
        piece.behind_blank = first && behind_blank;
        pieces.push_back(piece);
        first = false;
        begin = line.find_first_not_of(u' ', end);
    }
}

class FormReader {
public:
    FormReader(const text::Text& source, Document& document, Project& project, std::vector<FormPiece>& pieces)
        : source_(source), document_(document), project_(project), pieces_(pieces) {}

    void read() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pieces_[i].used) continue;
            if (pieces_[i].starts_line) start_line();
            if (const auto label = find_label(pieces_, i, labels)) {
                field_ = static_cast<Field>(label->index);
                if (field_ == Field::indicators) {
                    read_indicators(std::span(pieces_).subspan(i), project_);
                    break;
                }
                open_field(pieces_[label->last], label->remainder);
            } else if (!read_unit(pieces_[i].text) && !is_group_label(pieces_[i])) {
                read_value(pieces_[i]);
            }
        }
        finish();
    }

private:
    /// A value that goes on below: where it begins, and which field it is of.
    struct Column {
        Field field;
        std::size_t narrow;  ///< every character one column
        std::size_t wide;    ///< a Chinese one two columns
    };

    struct Money {
        Field field;
        PrintedAmount amount;
        int turn = 0;  ///< of the labels of this field
    };

    void start_line() {
        if (label_on_line_) {
            above_ = columns_;
            label_on_line_ = false;
        }
        columns_.clear();
    }

    void open_field(const FormPiece& last, std::u16string_view remainder) {
        label_on_line_ = true;
        if (field_ == Field::other_money) ++others_;
        if (remainder.starts_with(u':')) remainder.remove_prefix(1);
        if (remainder.empty() || read_unit(remainder)) return;
        FormPiece value = last;
        value.text = remainder;
        value.place.begin = value.place.end - static_cast<std::uint32_t>(remainder.size());
        value.starts_line = false;
        read_value(value);
    }

    /// A name may be wrapped before its last word, 项目.
    bool is_group_label(const FormPiece& piece) const {
        const bool ends_name = field_ == Field::name && above_.size() < 2 && !project_.name.empty();
        return !ends_name && text::is_one_of(piece.text, group_words);
    }

    bool read_unit(std::u16string_view text) {
        const bool yuan = text::is_one_of(text, yuan_words);
        if (!yuan && !text::is_one_of(text, ten_thousand_words)) return false;
        unit_ = yuan ? Unit::yuan : Unit::ten_thousand_yuan;
        return true;
    }

    void read_value(const FormPiece& piece) {
        if (!field_) return;
        switch (field_of(piece)) {
            case Field::name:
                if (project_.name.empty()) project_.name_place = piece.place;
                project_.name += piece.text;
                break;
            case Field::department:
                project_.department += piece.text;
                break;
            case Field::implementer:
                project_.implementer += piece.text;
                break;
            case Field::start:
                read_date_of(piece, project_.start);
                break;
            case Field::end:
                read_date_of(piece, project_.end);
                break;
            case Field::goals:
            case Field::other_words:
            case Field::indicators:
                break;
            default:
                read_money(piece);
        }
    }

    static bool is_text(Field field) { return field <= Field::other_words; }

    /// Columns of words wrap side by side: the value above which this piece stands.
    Field field_of(const FormPiece& piece) {
        if (!is_text(*field_)) return *field_;
        const auto line = source_.lines()[piece.place.line].folded;
        Column here{*field_, piece.place.begin, 0};
        for (std::uint32_t i = 0; i < piece.place.begin; ++i) here.wide += text::is_wide(line[i]) ? 2 : 1;
        if (label_on_line_) {
            columns_.push_back(here);
            return *field_;
        }
        if (above_.size() < 2) return *field_;
        const auto apart = [](std::size_t a, std::size_t b) { return a > b ? a - b : b - a; };
        for (const Column& column : above_)
            if (apart(column.narrow, here.narrow) <= 1 || apart(column.wide, here.wide) <= 1) return column.field;
        torn_ = true;
        return Field::other_words;
    }

    static void read_date_of(const FormPiece& piece, std::optional<Date>& date) {
        if (date) return;
        const auto read = read_date(piece.text, 0);
        if (!read || read->end != piece.text.size()) return;
        date = read->date;
        date->place = piece.place;
    }

    void read_money(const FormPiece& piece) {
        tokens_.clear();
        token::tokenize(piece.text, tokens_);
        if (tokens_.empty() || tokens_[0].kind != Kind::number) return;
        const Token& token = tokens_[0];
        PrintedAmount amount{piece.place, token.mantissa, token.decimals, false, Unit::unknown};
        amount.place.end = amount.place.begin + token.end;
        const MoneyUnit unit = money_unit(piece.text.substr(token.end));
        amount.unit = unit.unit;
        if (token.end + unit.length != piece.text.size()) not_understood(amount.place);
        else money_.push_back({*field_, amount, others_});
    }

    void not_understood(const Span& place) { document_.narrative.not_understood.push_back(place); }

    // Money is complete when all labels are read: a unit may stand below its figures.
    void finish() {
        if (torn_) project_.name.clear();
        for (const Money& money : money_) {
            const auto what = kind_of(money);
            PrintedAmount amount = money.amount;
            if (amount.unit == Unit::unknown) amount.unit = unit_;
            const bool twice = what && std::ranges::any_of(project_.amounts, [&](const ProjectAmount& other) {
                                   return other.what == *what;
                               });
            if (!what || twice || amount.unit == Unit::unknown) {
                not_understood(amount.place);
                continue;
            }
            const bool annual = *what >= ProjectMoney::annual;
            const std::uint16_t year = annual ? document_.fiscal_year : std::uint16_t{0};
            add_project_amount(document_, project_, {*what, false, year}, amount);
        }
    }

    /// 其他资金 stands twice: of all years, and of this one.
    std::optional<ProjectMoney> kind_of(const Money& money) const {
        switch (money.field) {
            case Field::total:
                return ProjectMoney::total;
            case Field::total_fiscal:
                return ProjectMoney::total_fiscal;
            case Field::annual:
                return ProjectMoney::annual;
            case Field::annual_fiscal:
                return ProjectMoney::annual_fiscal;
            case Field::carry_over:
                return ProjectMoney::annual_carry_over;
            case Field::other_money:
                if (others_ != 2) return std::nullopt;
                return money.turn == 1 ? ProjectMoney::total_other : ProjectMoney::annual_other;
            default:
                return std::nullopt;
        }
    }

    const text::Text& source_;
    Document& document_;
    Project& project_;
    std::vector<FormPiece>& pieces_;
    std::vector<Token> tokens_;
    std::optional<Field> field_;
    Unit unit_ = Unit::unknown;
    int others_ = 0;
    bool torn_ = false;
    bool label_on_line_ = false;
    std::vector<Column> columns_;  ///< of this line
    std::vector<Column> above_;    ///< of the last line with labels
    std::vector<Money> money_;
};

bool names_project(std::span<const FormPiece> pieces, std::uint32_t first) {
    return std::ranges::any_of(pieces, [&](const FormPiece& piece) {
        return piece.place.line < first + name_lines && piece.text.starts_with(u"项目名");
    });
}

}  // namespace

bool read_form(const text::Text& text, std::uint32_t first, std::uint32_t last, Document& document, Project& project) {
    std::vector<FormPiece> pieces;
    bool blank = false;
    for (std::uint32_t i = first; i < last; ++i) {
        const std::u16string_view line = text.lines()[i].folded;
        const std::size_t before = pieces.size();
        const bool prose = document.roles[i] == LineRole::prose || document.roles[i] == LineRole::paragraph;
        if (prose && !is_page_number(line, most_form_page_digits)) add_pieces(line, i, blank, pieces);
        blank = pieces.size() == before;
    }
    if (!names_project(pieces, first)) return false;
    project.form = true;
    FormReader(text, document, project, pieces).read();
    return true;
}

}  // namespace budgetcheck::document
