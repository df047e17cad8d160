// Random budgets that contradict nothing, as their printed text: nine tables, a narrative before and behind them.
// Knows what such documents look like; knows nothing of how they are read.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

/// Where the money comes from: the three funds of fiscal money, then the other sources.
enum Source : std::size_t { general, government_fund, state_capital, business, operating, other_income, source_count };
inline constexpr std::size_t fiscal_sources = 3;

/// What it is spent for.
enum Part : std::size_t { personnel, public_use, project, part_count };

/// An item of the functional classification and its money, in 分.
struct RandomItem {
    int code = 0;
    std::array<std::array<std::int64_t, part_count>, source_count> money{};
    std::int64_t earlier = 0;  ///< fiscal money executed last year

    std::int64_t of(Source source) const { return money[source][0] + money[source][1] + money[source][2]; }
    std::int64_t fiscal() const { return of(general) + of(government_fund) + of(state_capital); }
};

struct RandomEconomicItem {
    int code = 0;
    std::int64_t amount = 0;
};

/// An amount and the one of the year before.
struct RandomChange {
    std::int64_t now = 0;
    std::int64_t before = 0;
};

enum Purposes : std::size_t { overseas, reception, vehicle_purchase, vehicle_operation, purpose_count };

struct RandomBudget {
    int year = 2025;
    bool department = false;
    std::string organization;
    std::vector<RandomItem> items;             ///< by code
    std::vector<RandomEconomicItem> economic;  ///< by code
    std::array<RandomChange, purpose_count> purposes{};
    std::int64_t agency_operation = 0;
    std::array<std::int64_t, fiscal_sources> before{};  ///< last year's budget of the funds
    std::array<std::int64_t, 3> procurement{};          ///< goods, works, services
    std::int64_t performance = 0;                       ///< money of projects with targets

    std::int64_t total(Source source) const;
    std::int64_t fiscal() const;
};

/// How amounts are written in a table.
enum class Digits : std::uint8_t { cents, whole_yuan, shortest };

/// How the columns of a table are kept.
enum class Layout : std::uint8_t {
    aligned,   ///< right-aligned, a Chinese character as wide as two columns
    narrow,    ///< right-aligned, a Chinese character as wide as one
    zeros,     ///< one blank between the cells, every nothing printed
    squeezed,  ///< one blank between the cells, blank cells lost
};

struct RandomStyle {
    Layout layout = Layout::aligned;
    Digits digits = Digits::cents;
    bool separators = true;
    bool joined_codes = false;
    bool wrapped_names = false;
    bool repeated_headers = false;
    bool blank_lines = false;
    bool contents = false;
    bool narrative = true;
    bool rate_of_printed = false;               ///< percentages from the figures as printed
    bool same_base = false;                     ///< the total is compared with last year's execution, as the items are
    std::array<bool, 9> ten_thousands{};        ///< by table: 万元 instead of 元
    std::array<std::string_view, 9> nothing{};  ///< by table: "", "0", "0.00", "-" …
};

class RandomBudgets {
public:
    explicit RandomBudgets(unsigned seed) : random_(seed) {}

    RandomBudget budget();
    RandomStyle style();

    /// Budget and style drawn at random, printed.
    std::string text();

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    std::int64_t money(Digits digits);
    RandomItem item(int code, const std::array<bool, source_count>& sources, Digits digits);
    void draw_items(RandomBudget& budget, Digits digits);
    void draw_economic(RandomBudget& budget);
    void draw_purposes(RandomBudget& budget);
    void split(std::vector<int> codes, std::int64_t amount, RandomBudget& budget);
    RandomChange change(std::int64_t now);

    std::mt19937 random_;
    Digits digits_ = Digits::cents;
};

/// The whole document. `random` decides on blank lines and wrapped names only.
std::string print(const RandomBudget& budget, const RandomStyle& style, std::mt19937& random);

// The parts of a print ----------------------------------------------------------------------------------------------

std::string print_tables(const RandomBudget& budget, const RandomStyle& style, std::mt19937& random);
std::string print_explanation(const RandomBudget& budget, const RandomStyle& style);
std::string print_circumstances(const RandomBudget& budget);

/// 分 as 万元 with two decimals, rounded half up.
std::string in_ten_thousands(std::int64_t amount, bool separators = false);

/// Names of codes; the name of a code that has none is empty.
std::string_view functional_name(int code);
std::string_view economic_name(int code);
std::string chinese_ordinal(std::size_t number);

}  // namespace budgetcheck::test
