namespace PolicyLint.Hosting.Decisions;

/// <summary>A policy's decision about a request: <c>Returns.Decide</c>.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TDecision">The decision.</typeparam>
/// <param name="request">What is asked for.</param>
/// <returns>What the policy says.</returns>
public delegate TDecision Deciding<TRequest, out TDecision>(in TRequest request);
