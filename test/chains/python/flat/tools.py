import requests


class Client:
    def __init__(self):
        self.session = requests.Session()

    def get(self, url):
        return self.session.get(url)

    def base(self):
        return "https://example.org"


client = Client()
get = client.get
base = client.base
