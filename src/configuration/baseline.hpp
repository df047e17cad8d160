// The findings of an earlier run: whoever has them already wants to hear only what is new.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace budgetcheck {

class Baseline {
public:
    /// Reads the output of `--format ndjson`. Throws results::ResultsError.
    explicit Baseline(const std::string& path);

    /// The fingerprints of a document's findings, one for each; none where the earlier run did not have it. `./a.txt`
    /// and `a.txt` are the same document.
    const std::vector<std::string>& of(const std::string& document) const;

    const std::string& path() const { return path_; }

private:
    std::string path_;
    std::unordered_map<std::string, std::vector<std::string>> fingerprints_;
};

}  // namespace budgetcheck
