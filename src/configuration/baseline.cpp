#include "configuration/baseline.hpp"

#include "results/parts.hpp"
#include "results/results.hpp"

#include <filesystem>

namespace budgetcheck {
namespace {

std::string normal(const std::string& path) { return std::filesystem::path(path).lexically_normal().string(); }

}  // namespace

Baseline::Baseline(const std::string& path) : path_(path) {
    results::Lines lines(path);
    for (std::string line; lines.next(line);) {
        results::take_mark(line);
        std::optional<results::DocumentResult> document = results::document_result(line, lines);
        if (!document) throw lines.wrong("results/no-document");
        std::vector<std::string>& known = fingerprints_[normal(document->path)];
        known.insert(known.end(), document->fingerprints.begin(), document->fingerprints.end());
    }
}

const std::vector<std::string>& Baseline::of(const std::string& document) const {
    static const std::vector<std::string> none;
    const auto found = fingerprints_.find(normal(document));
    return found == fingerprints_.end() ? none : found->second;
}

}  // namespace budgetcheck
