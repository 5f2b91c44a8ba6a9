namespace PolicyLint.Hosting.Decisions;

/// <summary>How a decision comes about: <c>Returns.Explain</c>.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <param name="request">What is asked for.</param>
/// <returns>Every clause: applied, or why not.</returns>
public delegate DecisionTrace Explaining<TRequest>(in TRequest request);
