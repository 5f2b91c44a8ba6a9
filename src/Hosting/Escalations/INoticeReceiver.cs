namespace PolicyLint.Hosting.Escalations;

/// <summary>Where notices go: mail, chat, a table of the app. The app provides one.</summary>
public interface INoticeReceiver
{
    /// <summary>
    /// Takes a notice. It returns once the notice is safe, and throws otherwise. A notice may come again with the same
    /// <see cref="EscalationNotice.Key"/>, when a node died between this and noting that it is sent; a receiver that has had the key
    /// takes it for done. Notices of one case come in order.
    /// </summary>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellationToken">The app stops.</param>
    /// <returns>Done once it is safe.</returns>
    Task ReceiveAsync(EscalationNotice notice, CancellationToken cancellationToken);
}
