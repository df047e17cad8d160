// What configurations and a baseline change about a run.
#pragma once

#include "options.hpp"

#include "configuration/waivers.hpp"
#include "report/selection.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace budgetcheck {

class Settings {
public:
    /// Finds the configurations of all sources, before any is checked. Throws ConfigurationError, ResultsError.
    Settings(const Options& options, std::span<const Source> sources);
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    /// Of the messages of the run: what --lang asks for, else what the first source's configuration says, else what
    /// the environment does.
    Language language() const { return language_; }

    /// The layout of a document; empty where it tells itself.
    const std::string& profile(const std::string& path) const;

    /// Are notes on rounding shown, or compared with what is known or ignored?
    bool tells_rounding(const std::string& path) const;

    /// Settles reports, all those of their files. `notices` gets lines for standard error.
    std::vector<Settled> settle(std::vector<Report>& reports, std::string& notices) const;

    /// Lines for standard error about the configurations themselves.
    std::string notices() const;

    /// What is so for each source, or for the current folder where there is none, as TOML.
    std::string text(std::span<const Source> sources) const;

private:
    Selection selection(const std::string& path) const;
    std::string lines(const std::vector<Message>& messages) const;

    const Options& options_;
    Configurations configurations_;
    std::optional<Baseline> baseline_;
    Waivers waivers_;
    Language language_;
};

/// `config`: what is so for the documents that the command line names.
int run_config(const Options& options);

}  // namespace budgetcheck
