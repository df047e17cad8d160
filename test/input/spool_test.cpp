// What waits on the disk comes back as it was written.
#include "input/spool.hpp"

#include "catch.hpp"

#include <string>

using budgetcheck::Spool;

namespace {

std::string read(Spool& spool) {
    std::string all;
    spool.read([&](std::string_view bytes) { all += bytes; });
    return all;
}

}  // namespace

TEST_CASE("a spool gives back what was written, in its order", "[input]") {
    Spool empty;
    CHECK(read(empty).empty());

    Spool spool;
    std::string written;
    for (int i = 0; i < 20000; ++i) {
        const std::string piece = "预算 " + std::to_string(i) + std::string(1, '\0');
        spool.write(piece);
        written += piece;
    }
    spool.write("");
    REQUIRE(written.size() > 200'000);
    CHECK(read(spool) == written);
}
