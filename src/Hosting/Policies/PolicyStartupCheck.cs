using Microsoft.Extensions.Hosting;
using PolicyLint.Hosting.Replay;

namespace PolicyLint.Hosting.Policies;

/// <summary>An app does not start with a text that is not that of its policy: decisions would be kept with a version that never decided them.</summary>
internal sealed class PolicyStartupCheck(PolicyShelf shelf) : IHostedService
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A text has errors, or is that of another policy or version.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (RegisteredPolicy policy in shelf.All)
        {
            PolicyEdition edition = PolicyEdition.Read(policy.Text);
            if (edition.Name != policy.Info.Name || edition.Version != policy.Info.Version)
            {
                throw new InvalidOperationException($"Policy {policy.Info} is registered with the text of {edition}.");
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
