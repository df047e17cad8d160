// Which profiles there are, the commonest first, and the table that stands for the sentences of any document.
#include "document/profile_tables.hpp"

#include <array>

namespace budgetcheck::document {
namespace {

constexpr auto statement_columns = std::to_array<Column>({{"金额", u""}});
constexpr auto statements = std::to_array<Half>({{RowScheme::statements, {}, statement_columns}});
constexpr Schema narrative{.id = "",
                           .name = "文字说明",
                           .stems = u"",
                           .required_words = u"",
                           .header_words = u"",
                           .halves = statements,
                           .usual_unit = Unit::ten_thousand_yuan};

}  // namespace

std::span<const Profile> profiles() {
    static const auto all = std::to_array<Profile>({
        {"shanghai-budget", shanghai_budget_tables()},
        {"shanghai-final", shanghai_final_tables(), Stage::final_accounts, Wording::final_accounts},
        {"jiangsu-budget", jiangsu_budget_tables(), Stage::budget, Wording::national_budget},
        {"national-budget", national_budget_tables(), Stage::budget, Wording::national_budget, Titles::vary},
    });
    return all;
}

const Schema& narrative_schema() { return narrative; }

}  // namespace budgetcheck::document
