#include "configuration/waivers.hpp"

#include "report/json_report.hpp"

#include <algorithm>
#include <ctime>
#include <map>
#include <set>
#include <system_error>

namespace budgetcheck {
namespace {

namespace fs = std::filesystem;

/// What a configuration ignores in the document of a path, and what came of it.
struct Ignoring {
    const Configuration* configuration = nullptr;
    const IgnoredFinding* ignored = nullptr;
    bool applies = false;  ///< a finding is so
};

Message notice(std::string_view key, const Configuration& configuration, const IgnoredFinding& ignored,
               std::string last) {
    return {key,
            {configuration.path, std::to_string(ignored.line), ignored.fingerprint, ignored.reason, std::move(last)}};
}

/// The waivers for the documents of one path.
class OfPath {
public:
    OfPath(const std::string& path, const Configuration& configuration, const Baseline* baseline,
           std::chrono::year_month_day today)
        : path_(path), today_(today) {
        if (baseline != nullptr) known_.insert(baseline->of(path).begin(), baseline->of(path).end());
        if (configuration.ignored.empty()) return;
        const fs::path own = absolute_path(path);
        for (const IgnoredFinding& ignored : configuration.ignored)
            if (absolute_path(ignored, configuration) == own) ignoring_.push_back({&configuration, &ignored});
    }

    Waivers::Count take_out(Report& report) {
        Waivers::Count count;
        if (ignoring_.empty() && known_.empty()) return count;
        if (report.error) whole_ = false;
        std::erase_if(report.findings, [&](const Finding& finding) {
            const std::string print = fingerprint(finding);
            if (is_ignored(print)) {
                ++count.ignored;
                return true;
            }
            const auto known = known_.find(print);
            if (known == known_.end()) return false;
            known_.erase(known);
            ++count.known;
            return true;
        });
        return count;
    }

    /// Of a document that could not be read to its end nothing is said: the finding may still be there.
    void tell(const Baseline* baseline, std::vector<Message>& notices) const {
        if (!whole_) return;
        for (const Ignoring& entry : ignoring_) {
            if (!entry.applies)
                notices.push_back(notice("configuration/stale", *entry.configuration, *entry.ignored, path_));
            else if (is_over(*entry.ignored))
                notices.push_back(notice("configuration/expired", *entry.configuration, *entry.ignored,
                                         printed(entry.ignored->until)));
        }
        if (!known_.empty())
            notices.push_back({"baseline/gone", {baseline->path(), path_, std::to_string(known_.size())}});
    }

private:
    bool is_over(const IgnoredFinding& ignored) const { return ignored.until < today_; }

    bool is_ignored(const std::string& print) {
        bool result = false;
        for (Ignoring& entry : ignoring_) {
            if (entry.ignored->fingerprint != print) continue;
            entry.applies = true;
            result = result || !is_over(*entry.ignored);
        }
        return result;
    }

    std::string path_;
    std::chrono::year_month_day today_;
    std::vector<Ignoring> ignoring_;
    std::multiset<std::string> known_;
    bool whole_ = true;
};

}  // namespace

std::vector<Waivers::Count> Waivers::take_out(std::vector<Report>& reports, std::vector<Message>& notices) const {
    std::map<std::string, OfPath> paths;
    std::vector<Count> counts;
    for (Report& report : reports) {
        const auto [path, is_new] =
            paths.try_emplace(report.path, report.path, configurations_.of(report.path), baseline_, today_);
        counts.push_back(path->second.take_out(report));
    }
    for (const auto& [path, waivers] : paths) waivers.tell(baseline_, notices);
    return counts;
}

std::vector<Message> Waivers::without_file() const {
    std::vector<Message> notices;
    for (const Configuration* configuration : configurations_.all())
        for (const IgnoredFinding& ignored : configuration->ignored) {
            std::error_code none;
            if (!fs::exists(absolute_path(ignored, *configuration), none))
                notices.push_back(notice("configuration/no-document", *configuration, ignored, ignored.file));
        }
    return notices;
}

std::chrono::year_month_day today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday;
}

}  // namespace budgetcheck
