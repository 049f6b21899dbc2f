from service.app import start

app = start()
