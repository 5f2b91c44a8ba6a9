using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyLint.Hosting.Decisions;
using PolicyLint.Hosting.Escalations;
using PolicyLint.Hosting.Policies;
using PolicyLint.Hosting.Replay;
using Quartz;

namespace PolicyLint.Hosting;

/// <summary>A service app that lives on its policy: what it registers.</summary>
public static class PolicyServiceCollectionExtensions
{
    /// <summary>Registers the policies of the app. It does not start with a text that is broken, or is not that of its policy.</summary>
    /// <param name="services">The services.</param>
    /// <param name="register">Names the policies: <c>p => p.AddEmbedded(Returns.Info, typeof(Program).Assembly, "returns.svcpolicy", Returns.Escalations.Complaint)</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPolicies(this IServiceCollection services, Action<PolicyRegistrations> register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var registrations = new PolicyRegistrations();
        register(registrations);
        services.AddSingleton(registrations);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(s => new PolicyShelf(s.GetServices<PolicyRegistrations>()));
        services.AddHostedService<PolicyStartupCheck>();
        return services;
    }

    /// <summary>Keeps every decision of <see cref="PolicyDecisions"/> in the app's database, in the app's transaction. The tables have to be there when the host starts: it keeps the policies' texts then.</summary>
    /// <typeparam name="TContext">The app's context; its model has <see cref="PolicyModelBuilderExtensions.AddPolicyTables"/>.</typeparam>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDecisionAudit<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        services.TryAddSingleton<KeptTexts<TContext>>();
        services.AddHostedService(s => s.GetRequiredService<KeptTexts<TContext>>());
        services.TryAddScoped<IDecisionAudit, DecisionAudit<TContext>>();
        services.TryAddScoped<PolicyDecisions>();
        services.TryAddScoped<DecisionReplay<TContext>>();
        return services;
    }

    /// <summary>
    /// Runs escalation ladders over Quartz. The app registers an <see cref="INoticeReceiver"/>. Without more ado triggers are in memory, and set
    /// anew from the tables at each start; with a persistent store they are Quartz's, on any number of nodes:
    /// <c>quartz => quartz.UsePersistentStore(s => { s.UsePostgres(NpgsqlFactory.Instance, connection); s.UseClustering(); s.ProvisionSchema(); })</c>.
    /// </summary>
    /// <typeparam name="TContext">The app's context; its model has <see cref="PolicyModelBuilderExtensions.AddPolicyTables"/>.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">How escalations run on this node.</param>
    /// <param name="quartz">How Quartz does.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddEscalations<TContext>(this IServiceCollection services, Action<EscalationOptions>? configure = null, Action<IQuartzBuilder>? quartz = null)
        where TContext : DbContext
    {
        services.AddOptions<EscalationOptions>().Configure(configure ?? (static _ => { }));
        services.TryAddSingleton<NoticeBell>();
        services.TryAddSingleton<LadderJobs>();
        services.TryAddScoped<IEscalations, Escalations<TContext>>();
        services.TryAddScoped<ILadderAdvance, Escalations<TContext>>();
        services.TryAddSingleton<NoticeDispatcher<TContext>>();
        services.TryAddSingleton<EscalationSweep<TContext>>();
        services.AddHostedService(s => s.GetRequiredService<NoticeDispatcher<TContext>>());
        services.AddHostedService(s => s.GetRequiredService<EscalationSweep<TContext>>());
        services.AddQuartz(q => quartz?.Invoke(q));
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }
}
