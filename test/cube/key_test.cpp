// Coordinates as one number: different ones differ, and each field can be read and changed alone.
#include "cube/key.hpp"

#include "catch.hpp"

#include <map>
#include <random>

using namespace budgetcheck;
namespace key_field = cube::key_field;

namespace {

/// With the last value of each enumeration among them: a new one may not outgrow its field.
Coordinates random_coordinates(std::mt19937& random) {
    const auto pick = [&](auto last) {
        return static_cast<decltype(last)>(random() % (static_cast<unsigned>(last) + 1));
    };
    Coordinates at;
    at.measure = pick(Measure::vehicles);
    at.flow = pick(Flow::uses);
    at.fund = pick(Fund::general_of_year);
    at.component = pick(Component::reserve);
    at.purpose = pick(Purpose::training);
    at.stage = pick(Stage::final_accounts);
    at.year = static_cast<std::uint16_t>(2010 + random() % 30);
    const auto code = static_cast<std::uint32_t>(random() % 4 == 0 ? 0 : 201 + random() % 2'399'999);
    (random() % 2 == 0 ? at.function : at.economic) = code;
    return at;
}

}  // namespace

TEST_CASE("different coordinates have different keys", "[cube]") {
    std::mt19937 random(3);
    std::map<cube::Key, Coordinates> known;
    for (int i = 0; i < 50'000; ++i) {
        const Coordinates at = random_coordinates(random);
        REQUIRE(known.try_emplace(cube::key(at), at).first->second == at);
    }
}

TEST_CASE("a field of a key is read and changed alone", "[cube]") {
    std::mt19937 random(5);
    for (int i = 0; i < 10'000; ++i) {
        const Coordinates at = random_coordinates(random);
        const cube::Key key = cube::key(at);
        REQUIRE(key_field::measure.is(key, at.measure));
        REQUIRE(key_field::flow.is(key, at.flow));
        REQUIRE(key_field::fund.is(key, at.fund));
        REQUIRE(key_field::component.is(key, at.component));
        REQUIRE(key_field::purpose.is(key, at.purpose));
        REQUIRE(key_field::stage.is(key, at.stage));
        REQUIRE(key_field::code.in(key) == at.function + at.economic);
        Coordinates other = at;
        other.fund = Fund::general;
        other.purpose = Purpose::reception;
        REQUIRE(key_field::purpose.with(key_field::fund.with(key, Fund::general), Purpose::reception) ==
                cube::key(other));
    }
}
