// The catalogue as a whole: nothing is missing in one language, every enumerator has its words.
#include "report/catalogue.hpp"

#include "catch.hpp"

#include <initializer_list>
#include <set>
#include <stdexcept>
#include <string>

using namespace budgetcheck;

namespace {

std::set<std::string> placeholders(std::string_view sentence) {
    std::set<std::string> result;
    for (std::size_t open = sentence.find('{'); open != sentence.npos; open = sentence.find('{', open + 1)) {
        const std::size_t close = sentence.find('}', open);
        REQUIRE(close != sentence.npos);
        result.emplace(sentence.substr(open, close - open + 1));
    }
    return result;
}

template <typename Enum>
void check_words(std::string_view prefix, std::initializer_list<Enum> values) {
    for (const Enum value : values) {
        const std::string key = std::string(prefix) + std::string(name(value));
        CHECK_NOTHROW(render(Message{key, {"…"}}, Language::zh));
    }
}

}  // namespace

TEST_CASE("every message has the same placeholders in both languages", "[report]") {
    std::set<std::string_view> keys;
    for (const auto section : catalogue()) {
        CHECK(!section.entries().empty());
        for (const CatalogueEntry& entry : section.entries()) {
            INFO(entry.key);
            CHECK(keys.insert(entry.key).second);
            CHECK(!entry.zh.empty());
            CHECK(!entry.en.empty());
            CHECK(placeholders(entry.zh) == placeholders(entry.en));
            for (const std::string& one : placeholders(entry.zh)) CHECK((one.size() == 3 && one[1] >= '0' && one[1] <= '9'));
        }
    }
}

TEST_CASE("every message can be rendered with the arguments it asks for", "[report]") {
    for (const auto section : catalogue()) {
        for (const CatalogueEntry& entry : section.entries()) {
            // A sentence need not say all that it is given: the highest number counts.
            const std::set<std::string> used = placeholders(entry.zh);
            const std::size_t count = used.empty() ? 0 : std::stoul(used.rbegin()->substr(1)) + 1;
            const std::vector<std::string> arguments(count, "值");
            for (const Language language : {Language::zh, Language::en})
                CHECK_NOTHROW(render(Message{entry.key, arguments}, language));
        }
    }
}

TEST_CASE("arguments stand where the sentence wants them", "[report]") {
    CHECK(render("summary/tables-line", Language::zh, {"8", "9"}) == "应有 9 张，找到 8 张");
    CHECK(render("summary/tables-line", Language::en, {"8", "9"}) == "8 found of 9 expected");
    CHECK(render("input/unreadable", Language::en, {"{0} braces {"}) ==
          "cannot be read ({0} braces {): check the file");
}

TEST_CASE("a message that does not exist or lacks an argument is a mistake in the program", "[report]") {
    CHECK_THROWS_AS(render("no/such-message", Language::zh), std::logic_error);
    CHECK_THROWS_AS(render("input/unreadable", Language::zh), std::logic_error);
}

TEST_CASE("every state, kind and reason has words", "[report]") {
    check_words("status/", {Status::passed, Status::failed, Status::incomplete, Status::unreadable});
    check_words("table/", {TableStatus::empty, TableStatus::partial, TableStatus::unread, TableStatus::missing});
    check_words("kind/", {DocumentKind::unit_budget, DocumentKind::department_budget, DocumentKind::unit_final,
                          DocumentKind::department_final, DocumentKind::blank_template, DocumentKind::unknown});
    check_words("reason/", {Reason::line_without_role, Reason::column_not_unique, Reason::name_unresolved,
                            Reason::slot_unread, Reason::bound_reached});
}
