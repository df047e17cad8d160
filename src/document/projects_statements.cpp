// What an amount of a statement is, the words before it say, up to the amount itself; what they leave open is listed as
// not understood.
#include "document/money_units.hpp"
#include "document/phrases.hpp"
#include "document/projects_parts.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"
#include "token/token.hpp"

#include <algorithm>
#include <array>

namespace budgetcheck::document {
namespace {

using token::Kind;
using token::Token;

constexpr std::string_view list_rule = "contain/list";
constexpr std::string_view sum_rule = "add/project";
constexpr std::size_t npos = std::u16string_view::npos;
constexpr std::size_t quarters = 4;

constexpr text::WordList period_headings = u"实施周期|项目周期|实施期限|项目实施周期";
constexpr text::WordList budget_headings = u"年度预算安排|年度资金安排|年度经费安排|年度预算";
constexpr text::WordList references = u"详见|参见|见附|见项目|见绩效";

enum class Word : std::uint8_t { total, annual, budget, fiscal, other, quarter, sum };

struct Phrase {
    WordList words;
    Word word;
};

constexpr auto all_phrases = std::to_array<Phrase>({
    {u"总预算|总投资|资金总额|总金额|总概算|预算总额|投资总额|总经费", Word::total},
    {u"当年预算|本年预算|本年度预算|年度预算|当年度预算|年度资金申请总额|年度资金", Word::annual},
    {u"预算|安排资金|资金安排|安排", Word::budget},
    {u"财政资金|财政拨款|当年财政拨款|财政预算资金", Word::fiscal},
    {u"其他资金|自筹资金|自有资金", Word::other},
    {u"第一季度|第二季度|第三季度|第四季度|一季度|二季度|三季度|四季度", Word::quarter},
    {u"合计|共计|总计", Word::sum},
});

constexpr PhraseTable<Phrase> phrases{all_phrases, text::index_of_words<all_phrases>};

/// What may stand between such words and their amount.
constexpr std::u16string_view joining = u"安排金额为共约计数是达的总资预算用款划:";

/// Words of other years and of money already spent: what follows them is not of this budget.
constexpr text::WordList foreign = u"上年|去年|执行|决算|增加|减少|累计|已支付|已完成|已投入|单价|每";

class StatementReader {
public:
    StatementReader(const text::Text& source, Document& document, Project& project)
        : source_(source), document_(document), narrative_(document.narrative), project_(project) {}

    void read(const Paragraph& paragraph) {
        paragraph_ = &paragraph;
        text_ = paragraph.text;
        const std::size_t begin = read_heading();
        if (part_ == Part::period) add_period(begin);
        read_amounts(begin);
    }

    void finish() {
        if (periods_ != 1) {
            project_.start.reset();
            project_.end.reset();
        }
        project_.budget_unnamed = budget_length_ != 0 && !budget_amount_ && !budget_refers_;
        relate_quarters();
    }

private:
    enum class Part : std::uint8_t { other, period, budget };

    /// 五、实施周期 …: where the text behind the heading begins.
    std::size_t read_heading() {
        std::size_t begin = 0;
        while (begin < text_.size() && text::is_chinese_numeral(text_[begin])) ++begin;
        if (begin == 0 || begin >= text_.size() || text_[begin] != u'、') return 0;
        ++begin;
        part_ = Part::other;
        std::size_t length = 0;
        const auto takes = [&](const WordList& headings) {
            length = text::starts_with_word(text_.substr(begin), headings);
            return length != 0;
        };
        if (takes(period_headings)) part_ = Part::period;
        else if (takes(budget_headings)) {
            part_ = Part::budget;
            project_.budget_heading = paragraph_->place(source_, 0, begin + length);
        }
        return begin + length;
    }

    // Period --------------------------------------------------------------------------------------------------------

    void add_period(std::size_t from) {
        for (auto period = find_period(text_, from); period; period = find_period(text_, period->end.end)) {
            ++periods_;
            project_.start = placed(period->start, period->start_begin);
            project_.end = placed(period->end, period->end_begin);
        }
    }

    Date placed(const ReadDate& read, std::size_t begin) const {
        Date date = read.date;
        date.place = paragraph_->place(source_, begin, read.end);
        return date;
    }

    // Amounts -------------------------------------------------------------------------------------------------------

    void read_amounts(std::size_t begin) {
        if (part_ == Part::budget) {
            budget_length_ += text_.size() - begin;
            budget_refers_ = budget_refers_ || refers(begin);
        }
        lists_.clear();
        last_ = none;
        depth_ = 0;
        end_clause();
        if (text::find_character(text_, begin, starts_money_unit) == text_.size()) return;
        tokens_.clear();
        token::tokenize(text_, tokens_);
        std::size_t lead = begin;
        for (const Token& token : tokens_) {
            if (token.kind != Kind::number || token.begin < lead) continue;
            const MoneyUnit unit = money_unit(text_.substr(token.end));
            if (unit.length == 0) continue;
            follow(lead, token.begin);
            name_ = words_before(lead, token.begin);
            bind(token, unit.unit);
            lead = token.end + unit.length;
        }
    }

    bool refers(std::size_t begin) const {
        const auto begins = [](char16_t c) { return (c == u'详') | (c == u'参') | (c == u'见'); };
        for (std::size_t i = text::find_character(text_, begin, begins); i < text_.size();
             i = text::find_character(text_, i + 1, begins))
            if (text::starts_with_word(text_.substr(i), references) != 0) return true;
        return false;
    }

    /// What an amount is called: the words from the last mark on.
    std::u16string_view words_before(std::size_t begin, std::size_t end) const {
        std::u16string_view words = text_.substr(begin, end - begin);
        while (!words.empty() && words.back() == u':') words.remove_suffix(1);
        if (const std::size_t mark = words.find_last_of(u",。;:、()"); mark != npos) words.remove_prefix(mark + 1);
        if (words.starts_with(u"其中")) words.remove_prefix(2);
        return words;
    }

    void end_clause() {
        subject_.reset();
        year_ = 0;
        fiscal_ = foreign_ = false;
    }

    /// The words from `begin` to an amount at `end`.
    void follow(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end;) {
            const char16_t c = text_[i];
            if (text::is_digit(c)) i = pass_digits(i);
            else if (follow_mark(c) || !follow_word(i, end)) ++i;
        }
    }

    static bool is_mark(char16_t c) { return (c == u'。') | (c == u';') | (c == u',') | (c == u'(') | (c == u')'); }

    bool follow_mark(char16_t c) {
        if (!is_mark(c)) return false;
        if (c == u'(') ++depth_;
        if (c == u')') {
            --depth_;
            while (!lists_.empty() && lists_.back().depth > depth_) lists_.pop_back();
        }
        if (c == u',' || c == u';' || c == u'。') end_clause();
        if (c != u'。') return true;
        lists_.clear();
        last_ = none;
        depth_ = 0;
        return true;
    }

    /// 2025年 is the year of the clause; 2022-2025年 is none.
    std::size_t pass_digits(std::size_t begin) {
        std::size_t end = begin;
        while (end < text_.size() && text::is_digit(text_[end])) ++end;
        if (end - begin != 4 || end >= text_.size() || text_[end] != u'年') return end;
        const bool range = begin > 0 && (text_[begin - 1] == u'-' || text_[begin - 1] == u'至');
        const auto date = read_date(text_, begin);
        year_ = range || !date ? std::uint16_t{0} : date->date.year;
        if (range) foreign_ = true;
        return end;
    }

    /// Moves `i` behind a word that means something.
    bool follow_word(std::size_t& i, std::size_t end) {
        const std::u16string_view rest = text_.substr(i, end - i);
        if (rest.starts_with(u"其中")) {
            open_list();
            i += 2;
            return true;
        }
        if (text::starts_with_word(rest, foreign) != 0) foreign_ = true;
        const auto best = longest_at(phrases, rest, 0);
        if (best.row == nullptr) return false;
        // 年度预算评审费 is the name of a part.
        const bool joins = rest.substr(best.length).find_first_not_of(joining) == npos;
        if (joins && (best.row->word != Word::budget || !subject_)) subject_ = best.row->word;
        if (best.row->word == Word::fiscal) fiscal_ = true;
        i += best.length;
        return true;
    }

    void bind(const Token& token, Unit unit) {
        const PrintedAmount printed{paragraph_->place(source_, token.begin, token.end), token.mantissa, token.decimals,
                                    false, unit};
        if (unit == Unit::unknown) {  // 11万个: no money
            narrative_.not_understood.push_back(printed.place);
            return;
        }
        if (part_ == Part::budget) budget_amount_ = true;
        if (foreign_ || !take(printed)) {
            narrative_.not_understood.push_back(printed.place);
            for (OpenList& list : lists_) list.lost = true;
        }
        subject_.reset();
    }

    bool take(const PrintedAmount& printed) {
        if (subject_ == Word::sum) return add_sum(printed);
        if (const auto what = whole_of()) {
            if (!lists_.empty() && lists_.back().depth == depth_) lists_.pop_back();
            last_ = add(*what, printed);
            last_what_ = *what;
            if (what->what == ProjectMoney::quarter) quarters_.push_back(last_);
            return true;
        }
        return add_part(printed);
    }

    /// What the subject makes of an amount that is no part of a list.
    std::optional<ProjectAmount> whole_of() const {
        if (!subject_) return std::nullopt;
        const std::uint16_t year = year_ == 0 ? document_.fiscal_year : year_;
        switch (*subject_) {
            case Word::total:
                if (year_ != 0) return ProjectAmount{ProjectMoney::annual, false, year_};
                return ProjectAmount{fiscal_ ? ProjectMoney::total_fiscal : ProjectMoney::total};
            case Word::annual:
                return ProjectAmount{ProjectMoney::annual, false, year};
            case Word::budget:
                if (!lists_.empty() || (year_ == 0 && part_ != Part::budget)) return std::nullopt;
                return ProjectAmount{ProjectMoney::annual, year_ == 0, year};
            case Word::quarter:
                if (!lists_.empty()) return std::nullopt;
                return ProjectAmount{ProjectMoney::quarter, false, year};
            default:
                return std::nullopt;
        }
    }

    std::uint32_t add(const ProjectAmount& what, const PrintedAmount& printed) {
        return add_project_amount(document_, project_, what, printed, name_);
    }

    // Lists ---------------------------------------------------------------------------------------------------------

    static constexpr std::uint32_t none = ~0U;

    struct OpenList {
        std::size_t index = 0;  ///< into Narrative::lists
        ProjectAmount whole;
        int depth = 0;        ///< of brackets
        bool single = false;  ///< only its first part is certain to be one
        bool lost = false;    ///< what follows may belong to another list
    };

    void open_list() {
        if (last_ == none) return;
        // A list inside a list without brackets: where it ends, nothing says.
        const bool inner = !lists_.empty() && lists_.back().depth == depth_;
        if (inner) lists_.back().lost = true;
        PartList list;
        list.whole = last_;
        list.rule = list_rule;
        lists_.push_back({narrative_.lists.size(), last_what_, depth_, inner, false});
        narrative_.lists.push_back(std::move(list));
    }

    bool add_part(const PrintedAmount& printed) {
        if (lists_.empty()) return false;
        OpenList& list = lists_.back();
        last_what_ = part_of(list.whole);
        last_ = add(last_what_, printed);
        if (!list.lost) narrative_.lists[list.index].parts.push_back(last_);
        list.lost = list.lost || list.single;
        return true;
    }

    ProjectAmount part_of(const ProjectAmount& whole) const {
        ProjectAmount part{ProjectMoney::part, false, whole.year};
        const bool total = whole.what == ProjectMoney::total;
        const bool annual = whole.what == ProjectMoney::annual;
        if (subject_ == Word::fiscal && total) part.what = ProjectMoney::total_fiscal;
        if (subject_ == Word::fiscal && annual) part.what = ProjectMoney::annual_fiscal;
        if (subject_ == Word::other && total) part.what = ProjectMoney::total_other;
        if (subject_ == Word::other && annual) part.what = ProjectMoney::annual_other;
        return part;
    }

    /// 合计 closes a list: it is the sum of the parts, and the whole.
    bool add_sum(const PrintedAmount& printed) {
        if (lists_.empty()) return false;
        const OpenList list = lists_.back();
        lists_.pop_back();
        const std::uint32_t sum = add({ProjectMoney::sum, false, list.whole.year}, printed);
        PartList& parts = narrative_.lists[list.index];
        if (list.lost || parts.parts.empty()) return true;
        const PartList same{parts.whole, {sum}, true, sum_rule};
        parts.whole = sum;
        parts.closed = true;
        parts.rule = sum_rule;
        narrative_.lists.push_back(same);
        return true;
    }

    /// Four quarters make a year.
    void relate_quarters() {
        const auto annual = std::ranges::find_if(project_.amounts, [&](const ProjectAmount& amount) {
            return amount.what == ProjectMoney::annual && amount.year == document_.fiscal_year;
        });
        if (quarters_.size() != quarters || annual == project_.amounts.end()) return;
        narrative_.lists.push_back({annual->row, quarters_, true, sum_rule});
    }

    const text::Text& source_;
    const Paragraph* paragraph_ = nullptr;
    std::u16string_view text_;
    Document& document_;
    Narrative& narrative_;
    Project& project_;
    std::vector<Token> tokens_;
    std::u16string_view name_;  ///< of the amount at hand

    Part part_ = Part::other;
    int periods_ = 0;
    std::size_t budget_length_ = 0;
    bool budget_amount_ = false;
    bool budget_refers_ = false;

    std::optional<Word> subject_;
    std::uint16_t year_ = 0;
    bool fiscal_ = false;
    bool foreign_ = false;
    std::uint32_t last_ = none;
    ProjectAmount last_what_;
    std::vector<std::uint32_t> quarters_;
    std::vector<OpenList> lists_;
    int depth_ = 0;
};

}  // namespace

void read_statement(const text::Text& text, std::span<const Paragraph> paragraphs, Document& document,
                    Project& project) {
    StatementReader reader(text, document, project);
    for (const Paragraph& paragraph : paragraphs) reader.read(paragraph);
    reader.finish();
}

}  // namespace budgetcheck::document
