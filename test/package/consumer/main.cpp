// Checks the document named on the command line and prints how many errors it has.
#include <budgetcheck/check.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    const budgetcheck::Report report = budgetcheck::check(bytes, argv[1]);
    std::cout << std::ranges::count(report.findings, budgetcheck::Severity::error, &budgetcheck::Finding::severity)
              << '\n';
}
