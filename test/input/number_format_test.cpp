// How workbooks show numbers. The expected texts are those of Excel.
#include "input/office/number_format.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using budgetcheck::office::built_in_format;
using budgetcheck::office::displayed;

TEST_CASE("numbers are shown under their format", "[input][office]") {
    struct Case {
        std::string_view number, format, shown;
    };
    const std::vector<Case> table{
        {"12.3", "0.00", "12.30"},
        {"12.3", "", "12.3"},
        {"12.3", "General", "12.3"},
        {"12.3", "@", "12.3"},
        {"1234567.891", "#,##0.00", "1,234,567.89"},
        {"30375639.5", "#,##0.00", "30,375,639.50"},
        {"-1234.5", "#,##0.00", "-1,234.50"},
        {"-1234.5", "#,##0.00_);(#,##0.00)", "(1,234.50)"},
        {"-1234.5", "#,##0;-#,##0", "-1,235"},
        {"1.005", "0.00", "1.01"},
        {"2.5", "0", "3"},
        {"0.5", "#", "1"},
        {"0.4", "#", ""},
        {"999.995", "#,##0.00", "1,000.00"},
        {"0", "#,##0.00", "0.00"},
        {"0", "#,##0.00;-#,##0.00;", ""},
        {"0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-"},
        {"5", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "5.00"},
        {"-0.001", "0.00", "0.00"},
        {"0.1236", "0.0%", "12.4%"},
        {"1.8095", "0.00%", "180.95%"},
        {"23.15", "0.00\"万元\"", "23.15万元"},
        {"23.15", "0.00万元", "23.15万元"},
        {"23.15", "[Red]0.00", "23.15"},
        {"23.15", "[$¥-804]#,##0.00", "¥23.15"},
        {"1234500", "#,##0,", "1,235"},
        {"1234567", "0!.0000", "123.4567"},
        {"1E3", "0", "1000"},
        {"1.5E-3", "", "0.0015"},
        {"208", "000", "208"},
        {"5", "00", "05"},
        {"1.50", "0.##", "1.5"},
        {"2", "0.??", "2."},
        {"7", "[>=100]0.0;0.00", "7"},
        {"7", "0.00E+00", "7"},
        {"0.30000000000000004", "", "0.3"},
        {"0.0999999999999943", "", "0.1"},
        {"14308759.610000003", "General", "14308759.61"},
        {"-1.86264514923096E-10", "", "0"},
        {"123456789012345", "", "123456789012345"},
        {"no number", "0.00", "no number"},
        {"1e400", "0.00", "1e400"},
        {"1e300", "0.00", "1e300"},
    };
    for (const Case& one : table) {
        CAPTURE(one.number, one.format);
        CHECK(displayed(one.number, one.format) == one.shown);
    }
}

TEST_CASE("days are shown under their format", "[input][office]") {
    CHECK(displayed("46023", "yyyy-mm-dd") == "2026-01-01");
    CHECK(displayed("46023", "yyyy\"年\"m\"月\"d\"日\";@") == "2026年1月1日");
    CHECK(displayed("46023", "[$-804]yyyy\"年\"m\"月\"") == "2026年1月");
    CHECK(displayed("46023.75", "yyyy/m/d h:mm") == "2026/1/1 18:00");
    CHECK(displayed("44561", "yyyy-mm-dd", true) == "2026-01-01");
    CHECK(displayed("59", "yyyy/m/d") == "1900/2/28");
    CHECK(displayed("-1", "yyyy/m/d") == "-1");
    CHECK(displayed("1e9", "yyyy/m/d") == "1000000000");
}

TEST_CASE("formats without a text of their own are built in", "[input][office]") {
    CHECK(displayed("1234.5", built_in_format(4)) == "1,234.50");
    CHECK(displayed("0.125", built_in_format(10)) == "12.50%");
    CHECK(displayed("46023", built_in_format(31)) == "2026年1月1日");
    CHECK(built_in_format(0).empty());
    CHECK(built_in_format(163).empty());
}

TEST_CASE("no format breaks anything", "[input][office]") {
    for (const char* format : {"\"", "\\", "_", "*", "[", "[$", ";;;", "0;", "#,", ",", ".", "%", "0.0.0", "!", "yyyy\"", "[h]"})
        for (const char* number : {"0", "-1", "12345.678", "1e20"}) {
            CAPTURE(format, number);
            CHECK_NOTHROW(displayed(number, format));
        }
    CHECK(displayed("5", std::string(300, '0')) == "5");
}
