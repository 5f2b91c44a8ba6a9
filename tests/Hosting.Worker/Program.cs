using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyLint.Hosting.Escalations;
using PolicyLint.Hosting.Worker;

// <connection> <receiver> <file of the clock>: runs escalations until it is killed.
HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
builder.Logging.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
builder.Services.AddCluster(args[0], new SharedClock(args[2]));
builder.Services.AddHttpClient<INoticeReceiver, HttpReceiver>(client => client.BaseAddress = new Uri(args[1]));
using IHost host = builder.Build();
await host.RunAsync();
