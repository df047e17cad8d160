// The indicator tree: labels of two levels, a name and its target on one line, either wrapped.
#include "document/projects_parts.hpp"
#include "document/schema.hpp"
#include "text/fold.hpp"
#include "token/token.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace budgetcheck::document {
namespace {

using token::Kind;
using token::Token;

constexpr std::size_t npos = std::u16string_view::npos;

struct Level {
    std::u16string_view kind;   ///< empty for a label of the first level
    std::u16string_view group;  ///< to which the kind belongs
};

constexpr auto levels = std::to_array<Level>({
    {{}, u"产出指标"},
    {{}, u"效益指标"},
    {{}, u"满意度指标"},
    {u"数量指标", u"产出指标"},
    {u"质量指标", u"产出指标"},
    {u"时效指标", u"产出指标"},
    {u"成本指标", u"产出指标"},
    {u"经济成本指标", u"成本指标"},
    {u"社会成本指标", u"成本指标"},
    {u"生态环境成本指标", u"成本指标"},
    {u"经济效益指标", u"效益指标"},
    {u"社会效益指标", u"效益指标"},
    {u"生态效益指标", u"效益指标"},
    {u"可持续影响指标", u"效益指标"},
    {u"服务对象满意度指标", u"满意度指标"},
});

/// The same, as printed.
constexpr auto labels = std::to_array<WordList>({
    u"产出指标",
    u"效益指标",
    u"满意度指标",
    u"数量指标",
    u"质量指标",
    u"时效指标",
    u"成本指标",
    u"经济成本指标",
    u"社会成本指标",
    u"生态环境成本指标",
    u"经济效益指标",
    u"社会效益指标",
    u"生态效益指标",
    u"可持续影响指标",
    u"服务对象满意度指标|服务对象满意度",
});
static_assert(labels.size() == levels.size());

constexpr text::WordList group_words = u"绩效|指标|绩效指标";
constexpr text::WordList header_words = u"一级指标|二级指标|三级指标|年度(/项目)指标值|年度指标值|指标值";
constexpr std::u16string_view comparisons = u"≥≤=><≧≦";

class IndicatorReader {
public:
    IndicatorReader(std::span<FormPiece> pieces, Project& project) : pieces_(pieces), project_(project) {}

    void read() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pieces_[i].used) continue;
            if (pieces_[i].starts_line || line_ != pieces_[i].place.line) {
                finish_line();
                line_ = pieces_[i].place.line;
                behind_blank_ = pieces_[i].behind_blank;
            }
            if (text::is_one_of(pieces_[i].text, header_words)) continue;
            const auto label = cells_.empty() ? find_label(pieces_, i, labels) : std::nullopt;
            if (label && label->remainder.empty()) enter(label->index);
            else if (!cells_.empty() || !text::is_one_of(pieces_[i].text, group_words)) cells_.push_back(&pieces_[i]);
        }
        finish_line();
    }

private:
    void enter(std::size_t index) {
        const Level& level = levels[index];
        if (level.group != group_ || !level.kind.empty()) kind_ = level.kind;
        group_ = level.group;
        name_.clear();
    }

    /// A line whose labels are taken off: the name and the target, or a part of the name.
    void finish_line() {
        if (cells_.empty()) return;
        const std::vector<const FormPiece*> cells = std::move(cells_);
        cells_.clear();
        Indicator indicator;
        const bool figure = read_target(*cells.back(), indicator);
        if (cells.size() == 1 && !figure) {
            if (behind_blank_) name_.clear();
            name_ += cells[0]->text;
            return;
        }
        if (cells.size() > 1 && behind_blank_) name_.clear();
        for (const FormPiece* cell : std::span(cells).first(cells.size() - 1)) name_ += cell->text;
        indicator.group = group_;
        indicator.kind = kind_;
        indicator.name = std::exchange(name_, {});
        indicator.place = cells.back()->place;
        if (!figure) indicator.words = cells.back()->text;
        project_.indicators.push_back(std::move(indicator));
    }

    /// ≥540000.00(件)  =1.00(套)  0.00  95%
    bool read_target(const FormPiece& piece, Indicator& indicator) {
        std::u16string_view text = piece.text;
        if (comparisons.find(text[0]) != npos) {
            indicator.comparison = text[0];
            text.remove_prefix(1);
        }
        tokens_.clear();
        token::tokenize(text, tokens_);
        const bool figure = !tokens_.empty() && tokens_[0].begin == 0 &&
                            (tokens_[0].kind == Kind::number || tokens_[0].kind == Kind::percent);
        if (!figure) return false;
        const Token& token = tokens_[0];
        std::u16string_view unit = text.substr(token.end);
        if (token.kind == Kind::percent) unit = u"%";
        else if (unit.starts_with(u'(') && unit.ends_with(u')')) unit = unit.substr(1, unit.size() - 2);
        // 24小时响应 is a name.
        else if (!unit.empty() && indicator.comparison == 0) return false;
        Span place = piece.place;
        place.begin = place.end - static_cast<std::uint32_t>(text.size());
        place.end = place.begin + token.end;
        indicator.target = PrintedAmount{place, token.mantissa, token.decimals, false, Unit::count};
        indicator.words = unit;
        return true;
    }

    std::span<FormPiece> pieces_;
    Project& project_;
    std::vector<Token> tokens_;
    std::vector<const FormPiece*> cells_;  ///< of this line
    std::uint32_t line_ = ~0U;
    bool behind_blank_ = false;
    std::u16string_view group_;
    std::u16string_view kind_;
    std::u16string name_;  ///< of lines above
};

}  // namespace

void read_indicators(std::span<FormPiece> pieces, Project& project) { IndicatorReader(pieces, project).read(); }

}  // namespace budgetcheck::document
