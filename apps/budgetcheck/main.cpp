// The one place where exceptions end.
#include "complain.hpp"
#include "memory.hpp"
#include "run.hpp"

#include "configuration/configurations.hpp"
#include "input/output.hpp"
#include "results/results.hpp"

#include <csignal>
#include <exception>

namespace {

constexpr int failure = 2;

}  // namespace

int main(int argc, char** argv) {
    using namespace budgetcheck;
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is told like any other error
    keep_memory();
    const auto parsed = parse_options(argc, argv);
    if (const auto* wrong = std::get_if<UsageError>(&parsed)) {
        complain(wrong->message, wrong->language);
        complain({"usage/hint", {}}, wrong->language);
        return failure;
    }
    const auto& options = std::get<Options>(parsed);
    try {
        return run(options);
    } catch (const OutputError& error) {
        complain(error.message(), options.language);
    } catch (const OptionFileError& error) {
        complain(error.message, options.language);
    } catch (const ConfigurationError& error) {
        complain(error.message, options.language);
    } catch (const results::ResultsError& error) {
        complain(error.message, options.language);
    } catch (const std::exception& error) {
        complain({"usage/failure", {error.what()}}, options.language);
    }
    return failure;
}
