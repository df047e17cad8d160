// Documents made to be slow: four times as many lines must cost about four times as much, not sixteen times. Processor
// time is measured, the least of a few runs, and the bound lies between the two.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/sentences.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <ctime>
#include <functional>
#include <limits>
#include <string>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

constexpr int few = 1'500;
constexpr int factor = 4;
constexpr double bound = 10;
constexpr int runs = 3;

using Line = std::function<std::string(int)>;

std::string repeated(int lines, const Line& line) {
    std::string result;
    for (int i = 0; i < lines; ++i) result += line(i) + '\n';
    return result;
}

std::string two_digits(int number) {
    return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

/// The lines in front of the last total of the table of expenditure.
std::string in_table(int lines, const Line& line) {
    std::string text = Budget(one_fund).text();
    const std::size_t title = text.find("支出预算总表\n");
    return text.insert(text.find("\n合计 1", title) + 1, repeated(lines, line));
}

std::string behind(std::string_view heading, int lines, const Line& line) {
    return Budget(one_fund).text() + std::string(heading) + '\n' + repeated(lines, line);
}

std::string national(int lines, const Line& line) { return "2025年青岚区档案局部门预算\n" + repeated(lines, line); }

/// What is given back to the system and brought again page by page takes more time than the work, and only long texts
/// have so much of it.
void keep_memory() {
#if defined(__GLIBC__)
    constexpr int much = 1 << 30;
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, much);
#endif
}

double seconds(const std::string& text) {
    double least = std::numeric_limits<double>::max();
    for (int run = 0; run < runs; ++run) {
        const std::clock_t begin = std::clock();
        const Report report = check(text, "slow.txt");
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        CHECK(report.coverage.lines > 0);
    }
    return least;
}

}  // namespace

TEST_CASE("time grows with the length of a document, whatever it repeats", "[check]") {
    keep_memory();
    struct Shape {
        const char* name;
        std::function<std::string(int)> text;
    };
    const Shape shapes[] = {
        {"names only", [](int n) { return in_table(n, [](int) { return "名称"; }); }},
        {"one code", [](int n) { return in_table(n, [](int) { return "201 26 01 行政运行 1.00 1.00 0"; }); }},
        {"orphans",
         [](int n) {
             return in_table(
                 n, [](int i) { return "999 " + two_digits(i / 100) + ' ' + two_digits(i) + " 名称 1.00 1.00 0"; });
         }},
        {"columns in doubt",
         [](int n) { return in_table(n, [](int i) { return "201 26 01 行政运行 " + std::to_string(i) + ".00"; }); }},
        {"small tables",
         [](int n) {
             const std::string text = Budget(one_fund).text();
             const std::string table = text.substr(text.find("2025年单位“三公”"));
             return text + repeated(n / 60, [&](int) { return table; });
         }},
        {"titles on every page",
         [](int n) {
             return national(n, [](int) {
                 return "部门支出总表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n"
                        "2010101 行政运行 1.00 0.00 1.00";
             });
         }},
        {"titles over a header that no form has",
         [](int n) {
             return national(n, [](int i) {
                 return "部门收入总表\n单位：万元\n单位代码 单位名称 合计 上年结转 一般公共预算拨款收入\n" +
                        std::to_string(300'000 + i) + " 某单位 1.00 0.00 1.00";
             });
         }},
        {"figures in prose", [](int n) { return behind("其他相关情况说明", n, [](int) { return "1.00万元"; }); }},
        {"items",
         [](int n) {
             return behind("2025年单位预算编制说明", n / 4,
                           [](int) { return "1.“一般公共服务支出（类）档案事务（款）行政运行（项）”科目81.23万元。"; });
         }},
        {"changes from the own budget",
         [](int n) {
             return std::string(sentences::accounts) +
                    repeated(4 * n, [](int) { return "公务接待费支出5.00万元，与2024年度预算相比减少1.00万元。"; });
         }},
        {"parts of figures said before",
         [](int n) {
             return std::string(sentences::accounts) +
                    repeated(4 * n, [](int) { return "公务接待费支出5.00万元。因公出国（境）费支出决算中，"; });
         }},
        {"invalid bytes",
         [](int n) { return behind("其他相关情况说明", n, [](int) { return std::string(9, '\xFF'); }); }},
    };
    for (const Shape& shape : shapes) {
        const double short_one = seconds(shape.text(few));
        const double long_one = seconds(shape.text(few * factor));
        INFO(shape.name << ": " << short_one << " s, " << long_one << " s");
        CHECK(long_one < bound * short_one);
    }
}
